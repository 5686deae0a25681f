/** Letters to the few people of the tests, about the actions they keep meeting. */

import type { Claim } from '../domain/contact/claims.ts';
import type { AboutAction, AboutWeek, LetterContext } from '../domain/letters/compose.ts';
import type { WeekLine } from '../domain/letters/content.ts';
import { type Letter, worstFirst } from '../domain/notices/mail-round.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import type { NoticeKind } from '../domain/action/notice-kinds.ts';

export const today = '2024-10-01';

export function anAction(part: Partial<AboutAction> = {}): AboutAction {
  return {
    kind: 'action',
    what: 'Radicaliseringstafel professionaliseren',
    shortName: 'radicaliseringstafel',
    how: 'De tafel krijgt een vaste voorzitter, een werkwijze en een jaarlijkse evaluatie.',
    themeName: 'Zorg en veiligheid',
    owner: { name: 'Sanne de Vries', jobTitle: 'adviseur zorg en veiligheid' },
    inPlaceOf: null,
    dueOn: '2024-09-30',
    milestoneId: 'q3',
    milestoneKind: 'deadline',
    milestone: null,
    lastWorkingDay: part.dueOn === undefined ? '2024-09-30' : part.dueOn,
    overdueFrom: '2024-10-01',
    escalatesOn: '2024-10-14',
    escalatedOn: null,
    isPaused: false,
    nextMeetingOn: '2024-10-17',
    contact: [mailed('2024-09-02', '2024-09-23', '2024-09-30')],
    answer: null,
    arisenOn: today,
    isDone: false,
    ownerDoneOn: null,
    parts: [],
    undoUntil: null,
    laterDueOn: null,
    links: {
      answer: 'https://aanjager.example.org/a/answer-token',
      undo: null,
      obstacle: null,
      part: null,
      page: 'https://aanjager.example.org/westerkwartier/2024/acties/radicaliseringstafel',
    },
    ...part,
  };
}

export function tableLater(part: Partial<AboutAction> = {}): AboutAction {
  return anAction({
    what: 'Doorontwikkelen van de ondermijningstafel',
    shortName: 'ondermijningstafel',
    dueOn: '2024-12-31',
    milestoneId: 'q4',
    overdueFrom: '2025-01-02',
    escalatesOn: '2025-01-15',
    contact: [],
    ...part,
  });
}

export function aWeek(part: Partial<AboutWeek> = {}): AboutWeek {
  return {
    kind: 'week',
    lists: [{ kind: 'late', lines: [aWeekLine()] }],
    late: 1,
    counts: { ...noCounts, late: 1 },
    others: { ...noOthers, on_track: 3, unasked: 15 },
    ...part,
  };
}

export const noCounts: AboutWeek['counts'] = {
  undecided: 0,
  to_tvo: 0,
  late: 0,
  troubled: 0,
  silent: 0,
};

export const noOthers: AboutWeek['others'] = {
  undecided: 0,
  silent: 0,
  parts_missing: 0,
  awaiting: 0,
  on_track: 0,
  unasked: 0,
};

export function aWeekLine(part: Partial<WeekLine> = {}): WeekLine {
  return {
    shortName: 'radicaliseringstafel',
    claims: [
      { kind: 'owner', name: 'Sanne de Vries' },
      late('2024-09-30', 1),
      mailed('2024-09-23', '2024-09-30'),
    ],
    url: 'https://aanjager.example.org/westerkwartier/2024/acties/radicaliseringstafel',
    ...part,
  };
}

export function late(on: string, workingDays: number): Claim {
  return { kind: 'late', milestone: { id: 'q3', kind: 'deadline' }, on, workingDays };
}

export function mailed(...on: string[]): Claim {
  return { kind: 'mailed', on, again: false };
}

export function aNotice(kind: NoticeKind, part: Partial<AddressedNotice> = {}): AddressedNotice {
  const subject = part.actionId ?? 'westerkwartier/2024/radicaliseringstafel';
  return {
    key: `${subject}/${kind}/sanne`,
    stepId: `q3/${kind}@${today}`,
    kind,
    actionId: subject,
    milestoneId: 'q3',
    audience: 'owner',
    contactId: 'sanne',
    address: 'sanne@example.org',
    on: today,
    dueOn: null,
    immediate: false,
    answerId: null,
    partId: null,
    ...part,
  };
}

/** A letter of these notices, worst first, and what they are about. */
export function aLetter(
  told: [
    AddressedNotice,
    LetterContext['about'] extends ReadonlyMap<string, infer A> ? A : never,
  ][],
  on = today,
): [Letter, LetterContext] {
  const items = told.map(([notice]) => notice).sort(worstFirst);
  const letter: Letter = {
    key: 'westerkwartier/round/2024-10-01/sanne@example.org',
    address: items[0]?.address ?? '',
    contactId: items[0]?.contactId ?? '',
    on,
    kind: items[0]?.kind ?? 'reminder',
    routine: !items.some((notice) => notice.immediate),
    items,
    merged: [],
  };
  const context: LetterContext = {
    municipality: 'Westerkwartier',
    planTitle: 'Uitvoeringsplan veiligheid 2024',
    coordinator: { name: 'Fenna Bos', address: 'fenna@example.org' },
    siteUrl: 'https://aanjager.example.org/westerkwartier/2024',
    startUrl: 'https://aanjager.example.org/',
    about: new Map(told.map(([notice, about]) => [notice.key, about])),
  };
  return [letter, context];
}
