import { describe, expect, it } from 'vitest';
import { type NoticeKind, noticeKinds } from '../../../domain/action/notice-kinds.ts';
import type { AboutAction } from '../../../domain/letters/content.ts';
import { letterContext } from '../../../domain/letters/context.ts';
import type {
  LetterAction,
  LetterInput,
  LetterLink,
  LetterMeeting,
  PlannedLetter,
} from '../../../domain/letters/input.ts';
import { meetingStepId } from '../../../domain/ids.ts';
import { immediateLetter } from '../../../domain/notices/mail-round.ts';
import type { AddressedNotice } from '../../../domain/notices/notice.ts';
import { anAttempt } from '../../contact.ts';
import { directoryOf } from '../../../domain/plan/directory.ts';
import { smallPlan } from '../../engine/small-plan.ts';
import { aNotice, today } from '../../letters.ts';
import { Life, rules } from '../action/life.ts';
import { byQuarter } from '../../timings.ts';

const planId = 'westerkwartier/2024';
const { state } = new Life(byQuarter(3)).until(today);
const action: LetterAction = {
  id: `${planId}/radicaliseringstafel`,
  seq: state.seq,
  key: 'radicaliseringstafel',
  planId,
  what: 'Radicaliseringstafel professionaliseren',
  shortName: 'radicaliseringstafel',
  how: 'De tafel krijgt een vaste voorzitter.',
  themeName: 'Zorg en veiligheid',
  ownerId: 'sanne',
  owner: { name: 'Sanne de Vries', jobTitle: 'adviseur', leftOn: null },
  parts: [],
  state,
  rules,
  history: {
    attempts: [
      anAttempt('2024-06-03', { milestoneId: 'q2' }),
      anAttempt('2024-09-23'),
      anAttempt('2024-09-30', { result: 'rejected' }),
    ],
    responses: [],
  },
};
const page = `https://site/${planId}/acties/radicaliseringstafel`;

/** By hand: what each kind lets which reader do. All others offer nothing. */
const offered: Partial<Record<NoticeKind, string>> = {
  escalation: 'owner: answer; involved: obstacle',
  undecided: 'owner: answer',
  last_call: 'owner: answer; involved: obstacle; part: part',
  overdue: 'owner: answer; involved: obstacle; part: part',
  obstacle: 'owner: answer',
  nudge: 'owner: answer',
  reminder: 'owner: answer; involved: obstacle; part: part',
  evaluation: 'owner: answer',
  check_in: 'owner: answer',
  extension_refused: 'owner: answer',
  extension_granted: 'owner: answer',
  assigned: 'owner: answer',
  scaled: 'owner: answer; involved: obstacle',
  rescheduled: 'owner: answer',
  resumed: 'owner: answer',
  receipt: 'owner: undo; involved: undo; part: undo; coordinator: undo',
  part_receipt: 'owner: undo; involved: undo; part: undo; coordinator: undo',
  undone: 'owner: answer; part: part',
};
const aboutActions = noticeKinds.filter((kind) => kind !== 'sign_in');

describe('the links of an item', () => {
  it.each(aboutActions)('of %s let each reader do what is theirs', (kind) => {
    const found = (['owner', 'involved', 'part', 'coordinator'] as const).flatMap((audience) => {
      const { links } = aboutActionOf(aNotice(kind, { audience }));
      const { answer, undo, part, obstacle } = links;
      const names = Object.entries({ answer, undo, part, obstacle });
      const present = names.flatMap(([name, url]) => (url === null ? [] : [name]));
      return present.length === 0 ? [] : [`${audience}: ${present.join(', ')}`];
    });
    expect(found.join('; ')).toBe(offered[kind] ?? '');
  });

  it('lead to the page of the action only for who holds a role', () => {
    const pageFor = (audience: AddressedNotice['audience']) =>
      aboutActionOf(aNotice('overdue', { audience })).links.page;
    const others = (['owner', 'involved', 'part'] as const).map(pageFor);
    expect(others).toEqual([null, null, null]);
    expect([pageFor('coordinator'), pageFor('tvo_member')]).toEqual([page, page]);
  });

  it('carry a token of their own, of which the purpose is known to who keeps it', () => {
    const { about, links } = contextOf(aNotice('receipt'));
    expect(links).toEqual([
      {
        contactId: 'sanne',
        actionId: action.id,
        milestoneId: 'q3',
        purpose: 'undo',
        partId: null,
        subjectId: null,
      },
    ]);
    expect(about).toMatchObject({ links: { undo: 'https://site/a/token1/ongedaan' } });
    const signIn = contextOf(aNotice('sign_in', { actionId: null, milestoneId: null }));
    expect(signIn.about).toEqual({ kind: 'sign_in', url: 'https://site/aanmelden/link/token1' });
    expect(signIn.links).toMatchObject([{ purpose: 'sign_in', actionId: null }]);
  });
});

describe('what an item is about', () => {
  it('is where its milestone stands, and what the mail server accepted about it', () => {
    expect(aboutActionOf(aNotice('overdue'))).toMatchObject({
      dueOn: '2024-09-30',
      overdueFrom: '2024-10-01',
      escalatesOn: '2024-10-14',
      nextMeetingOn: '2024-10-17',
      contact: [
        { kind: 'mailed', on: ['2024-09-23'], again: false },
        { kind: 'not_delivered', on: ['2024-09-30'], certain: true },
      ],
      isDone: false,
      milestone: null,
    });
  });

  it('is left out where nothing is known of it', () => {
    const unknown = aNotice('overdue', { actionId: 'elsewhere' });
    expect(contextOf(unknown).about).toBeUndefined();
    const noReturn = aNotice('welcome_back', { actionId: null });
    expect(contextOf(noReturn).about).toBeUndefined();
  });

  it('keeps what was typed with a decision apart from what was decided', () => {
    const notice = aNotice('meeting_decisions', {
      actionId: null,
      milestoneId: null,
      audience: 'tvo',
      stepId: meetingStepId('meeting_decisions', meeting.id, 4),
    });
    expect(contextOf(notice).about).toMatchObject({
      decisions: [
        {
          title: 'Cyberwegenkaart',
          text: 'Geaccepteerd als klaar. Besloten door: TVO. Reden: “Dit is klaar.”',
        },
      ],
    });
  });

  it('names the answer without what was typed', () => {
    const notice = aNotice('receipt', { answerId: 'answer-1' });
    expect(aboutActionOf(notice).answer).toEqual({
      author: 'Jan',
      reason: 'De partners kunnen pas na de zomer.',
      until: null,
      scaling: null,
    });
  });
});

function aboutActionOf(notice: AddressedNotice): AboutAction {
  const { about } = contextOf(notice);
  if (about?.kind !== 'action') throw new Error(`${notice.kind} is about no action`);
  return about;
}

function contextOf(notice: AddressedNotice) {
  const links: LetterLink[] = [];
  const planned: PlannedLetter = {
    id: 'mail-1',
    municipalityId: 'westerkwartier',
    messageId: '<1@example.org>',
    letter: immediateLetter(notice, today),
    planOf: new Map([[notice.key, planId]]),
  };
  const tokenFor = (link: LetterLink) => `token${String(links.push(link))}`;
  const context = letterContext({ planned, input, baseUrl: 'https://site', today, tokenFor });
  return { about: context.about.get(notice.key), links };
}

const meeting: LetterMeeting = {
  id: 'westerkwartier/tvo/2024-09-19',
  board: 'tvo',
  on: '2024-09-19',
  introduction: '',
  state: {
    version: 1,
    seq: 4,
    board: 'tvo',
    on: '2024-09-19',
    conveneDays: 10,
    freezeDays: 5,
    phase: 'closed',
    invitation: 0,
    processedThrough: '2024-09-19',
  },
  times: null,
  nextOn: '2024-10-17',
  undecided: 0,
  moves: [],
  request: { movedFrom: null, reason: '' },
  items: [
    {
      title: 'Cyberwegenkaart',
      ownerId: 'sanne',
      ownerName: 'Sanne de Vries',
      dueOn: null,
      decision: {
        kind: 'confirm',
        decidedBy: 'TVO',
        reason: 'Dit is klaar.',
        scope: '',
        until: null,
        newOwnerName: null,
      },
    },
  ],
};

const input: LetterInput = {
  municipality: 'Westerkwartier',
  coordinator: null,
  directory: directoryOf(smallPlan()),
  plans: new Map([
    [
      planId,
      {
        id: planId,
        year: 2024,
        title: 'Uitvoeringsplan veiligheid 2024',
        rules,
        tvoMeetings: ['2024-09-19', '2024-10-17'],
        reports: [],
        capacity: { lines: [], statedRegularFte: 0, statedPriorityFte: 0, explanation: '' },
        reportedFte: [],
        indicators: [],
        known: [],
      },
    ],
  ]),
  actions: new Map([[action.id, action]]),
  answers: new Map([
    [
      'answer-1',
      { author: 'Jan', reason: 'De partners kunnen pas na de zomer.', until: null, scaling: null },
    ],
  ]),
  refused: new Map(),
  returns: new Map(),
  meetings: new Map([[meeting.id, meeting]]),
  unrecorded: new Map(),
};
