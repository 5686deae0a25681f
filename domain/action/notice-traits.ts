/** The closed list of what a notice can be, worst first, and everything that depends on its kind. */

import type { LinkPurpose } from './link-purposes.ts';

export interface NoticeTraits {
  mail: {
    /** What its mail has to know to speak of it. */
    about:
      | 'action'
      | 'week'
      | 'report'
      | 'report_draft'
      | 'address'
      | 'return'
      | 'capacity'
      | 'indicators'
      | 'sign_in'
      | 'meeting';
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
    /** To an owner: until there is an answer, it stays open. What only tells of a decision does not. */
    seeksResponse: boolean;
  };
  /**
   * How long it stays worth a mail: a record of what was done always; the others while their
   * milestone is open, and most of them only while its date is the one they speak of (F17, F18).
   */
  holds: 'always' | 'while_open' | 'until_moved';
  /** Comes of a person, not of the schedule: also true of an action that stands still. */
  whilePaused: boolean;
}

/** A mail is ordered by this, and named by its first: the week opens the mail of a coordinator. */
export const noticeTraits = {
  week_state: {
    mail: { about: 'week', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  escalation: {
    mail: { about: 'action', immediate: false, links: ['answer', 'obstacle'] },
    ladder: { late: true, reminds: false, seeksResponse: true },
    holds: 'until_moved',
    whilePaused: false,
  },
  undecided: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: true, reminds: false, seeksResponse: true },
    holds: 'until_moved',
    whilePaused: false,
  },
  last_call: {
    mail: { about: 'action', immediate: false, links: ['answer', 'part', 'obstacle'] },
    ladder: { late: true, reminds: true, seeksResponse: true },
    holds: 'until_moved',
    whilePaused: false,
  },
  overdue: {
    mail: { about: 'action', immediate: false, links: ['answer', 'part', 'obstacle'] },
    ladder: { late: true, reminds: true, seeksResponse: true },
    holds: 'until_moved',
    whilePaused: false,
  },
  stuck: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'while_open',
    whilePaused: true,
  },
  not_mine: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'while_open',
    whilePaused: true,
  },
  obstacle: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'while_open',
    whilePaused: true,
  },
  address_refused: {
    mail: { about: 'address', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  owner_left: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'until_moved',
    whilePaused: true,
  },
  extension_asked: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'until_moved',
    whilePaused: true,
  },
  nudge: {
    mail: { about: 'action', immediate: true, links: ['answer'] },
    ladder: { late: false, reminds: false, seeksResponse: true },
    holds: 'until_moved',
    whilePaused: true,
  },
  reminder: {
    mail: { about: 'action', immediate: false, links: ['answer', 'part', 'obstacle'] },
    ladder: { late: false, reminds: true, seeksResponse: true },
    holds: 'until_moved',
    whilePaused: false,
  },
  evaluation: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: true, seeksResponse: true },
    holds: 'until_moved',
    whilePaused: false,
  },
  check_in: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, seeksResponse: true },
    holds: 'until_moved',
    whilePaused: false,
  },
  extension_refused: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  extension_granted: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'until_moved',
    whilePaused: true,
  },
  assigned: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'until_moved',
    whilePaused: true,
  },
  scaled: {
    mail: { about: 'action', immediate: false, links: ['answer', 'obstacle'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'while_open',
    whilePaused: true,
  },
  rescheduled: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'until_moved',
    whilePaused: true,
  },
  resumed: {
    mail: { about: 'action', immediate: false, links: ['answer'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'until_moved',
    whilePaused: false,
  },
  cancelled: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  activation: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'until_moved',
    whilePaused: false,
  },
  nobody_home: {
    mail: { about: 'action', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  meeting_record_missing: {
    mail: { about: 'meeting', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  meeting_record_asked: {
    mail: { about: 'meeting', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  meeting_decisions: {
    mail: { about: 'meeting', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  welcome_back: {
    mail: { about: 'return', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  report: {
    mail: { about: 'report', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  report_draft: {
    mail: { about: 'report_draft', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  meeting_convened: {
    mail: { about: 'meeting', immediate: true, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  meeting_moved: {
    mail: { about: 'meeting', immediate: true, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  meeting_cancelled: {
    mail: { about: 'meeting', immediate: true, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  capacity_missing: {
    mail: { about: 'capacity', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  capacity: {
    mail: { about: 'capacity', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  indicator_values_missing: {
    mail: { about: 'indicators', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  indicator_values: {
    mail: { about: 'indicators', immediate: false, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  receipt: {
    mail: { about: 'action', immediate: true, links: ['undo'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  part_receipt: {
    mail: { about: 'action', immediate: true, links: ['undo'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  undone: {
    mail: { about: 'action', immediate: true, links: ['answer', 'part'] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
  sign_in: {
    mail: { about: 'sign_in', immediate: true, links: [] },
    ladder: { late: false, reminds: false, seeksResponse: false },
    holds: 'always',
    whilePaused: true,
  },
} as const satisfies Record<string, NoticeTraits>;
