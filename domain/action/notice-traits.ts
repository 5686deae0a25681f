/** The closed list of what a notice can be, worst first, and everything that depends on its kind. */

import type { LinkPurpose } from './link-purposes.ts';

export interface NoticeTraits {
  mail: {
    /** What its mail has to know to speak of it. */
    about: 'action' | 'week' | 'report' | 'address' | 'return' | 'sign_in';
    /** Goes at once, in a mail of its own, and not with the next round. */
    immediate: boolean;
    /**
     * What a reader can do about it from the mail: its owner answers, a party confirms its own part,
     * who is involved reports an obstacle, and who gets a receipt takes back what was confirmed.
     */
    links: readonly LinkPurpose[];
  };
  ladder: {
    /** The date has passed: all of these stand together, oldest first (F29). */
    late: boolean;
    /** Tells an owner what is asked and by when: one of these must be accepted before the TVO hears (promise 2). */
    reminds: boolean;
    /** Asks an owner how it goes: until there is an answer, the question is open. */
    asksProgress: boolean;
  };
  /**
   * How long it stays worth a mail: a record of what was done always; the others while their
   * milestone is open, and most of them only while its date is the one they speak of (F17, F18).
   */
  holds: 'always' | 'while_open' | 'until_moved';
}

/** A mail is ordered by this, and named by its first: the week opens the mail of a coordinator. */
export const noticeTraits = {
  week_state: {
    mail: { about: 'week', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  escalation: {
    mail: { about: 'action', immediate: false, links: ['answer', 'obstacle'] },
    ladder: { late: true, reminds: false, asksProgress: false },
    holds: 'until_moved',
  },
  undecided: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: true, reminds: false, asksProgress: false },
    holds: 'until_moved',
  },
  last_call: {
    mail: { about: 'action', immediate: false, links: ['answer', 'part', 'obstacle'] },
    ladder: { late: true, reminds: true, asksProgress: false },
    holds: 'until_moved',
  },
  overdue: {
    mail: { about: 'action', immediate: false, links: ['answer', 'part', 'obstacle'] },
    ladder: { late: true, reminds: true, asksProgress: false },
    holds: 'until_moved',
  },
  stuck: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'while_open',
  },
  not_mine: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'while_open',
  },
  obstacle: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'while_open',
  },
  address_refused: {
    mail: { about: 'address', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  owner_left: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'until_moved',
  },
  extension_asked: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'until_moved',
  },
  nudge: {
    mail: { about: 'action', immediate: true, links: ['answer'] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'until_moved',
  },
  reminder: {
    mail: { about: 'action', immediate: false, links: ['answer', 'part', 'obstacle'] },
    ladder: { late: false, reminds: true, asksProgress: false },
    holds: 'until_moved',
  },
  evaluation: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: true, asksProgress: true },
    holds: 'until_moved',
  },
  check_in: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, asksProgress: true },
    holds: 'until_moved',
  },
  extension_refused: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  extension_granted: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'until_moved',
  },
  assigned: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'until_moved',
  },
  rescheduled: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'until_moved',
  },
  cancelled: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  activation: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'until_moved',
  },
  nobody_home: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  welcome_back: {
    mail: { about: 'return', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  report: {
    mail: { about: 'report', immediate: false, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  receipt: {
    mail: { about: 'action', immediate: true, links: ['undo'] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  part_receipt: {
    mail: { about: 'action', immediate: true, links: ['undo'] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  undone: {
    mail: { about: 'action', immediate: true, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
  sign_in: {
    mail: { about: 'sign_in', immediate: true, links: [] },
    ladder: { late: false, reminds: false, asksProgress: false },
    holds: 'always',
  },
} as const satisfies Record<string, NoticeTraits>;
