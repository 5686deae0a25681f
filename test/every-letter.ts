/** One letter of each kind, as it would be read on or about 1 October; named as its picture in docs/mails. */

import {
  type About,
  type AboutAction,
  composeLetter,
  type LetterContent,
} from '../domain/letters/compose.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import type { NoticeKind } from '../domain/action/notice-kinds.ts';
import type { Claim } from '../domain/contact/claims.ts';
import {
  aLetter,
  anAction,
  aNotice,
  aWeek,
  aWeekLine,
  late,
  mailed,
  tableLater,
} from './letters.ts';
import { aMeeting, decided, held } from './meeting-letters.ts';

type Item = [AddressedNotice, About];

const site = 'https://aanjager.example.org';
const fenna = { contactId: 'fenna', address: 'fenna@example.org' };
const other = { actionId: 'westerkwartier/2024/ondermijningstafel', milestoneId: 'q4' };
const third = { actionId: 'westerkwartier/2024/cameratoezicht', milestoneId: 'q4' };
const joris = { name: 'Joris Hoekstra', jobTitle: 'beleidsadviseur openbare orde' };
const links = anAction().links;
const saidBySanne = {
  author: 'Sanne de Vries',
  reason: 'De partners kunnen pas na de zomer.',
  until: null,
  scaling: null,
};
const saidByFenna = {
  author: 'Fenna Bos',
  reason: 'De partners kunnen pas na de zomer.',
  until: null,
  scaling: null,
};
const silent = { escalatesOn: null, contact: [] };

const cameras = (part: Partial<AboutAction> = {}): AboutAction =>
  tableLater({
    what: 'Cameratoezicht rond het station vernieuwen',
    shortName: 'cameratoezicht',
    themeName: 'Veilige omgeving',
    owner: joris,
    ...part,
  });

const owner = (kind: NoticeKind, about: Partial<AboutAction> = {}): Item => [
  aNotice(kind),
  anAction(about),
];
const immediate = (kind: NoticeKind, about: Partial<AboutAction> = {}): Item => [
  aNotice(kind, { immediate: true }),
  anAction(about),
];
const coordinator = (kind: NoticeKind, about: Partial<AboutAction> = {}): Item => [
  aNotice(kind, { audience: 'coordinator', ...fenna }),
  anAction(about),
];
const ofThePlan = (kind: NoticeKind, about: About): Item => [
  aNotice(kind, { audience: 'coordinator', actionId: null, ...fenna }),
  about,
];
const soon = { dueOn: '2024-10-15', overdueFrom: '2024-10-16', escalatesOn: '2024-10-29' };
const withTvo = { escalatedOn: '2024-10-01', dueOn: '2024-09-13', overdueFrom: '2024-09-16' };
const police = {
  name: 'Politie',
  what: 'De afspraken over opschaling nalopen',
  required: true,
  confirmedOn: null,
  isOwn: true,
};
const evaluation: Partial<AboutAction> = {
  dueOn: '2024-09-30',
  overdueFrom: '2024-10-01',
  escalatesOn: null,
  contact: [],
  milestoneKind: 'evaluation',
};

const confirmed: Partial<AboutAction> = {
  answer: { ...saidBySanne, reason: '' },
  isDone: true,
  undoUntil: '2024-10-14',
  links: { ...links, undo: `${site}/t/undo-token` },
};
const result = {
  ...saidBySanne,
  author: 'Joris Hoekstra',
  reason: 'De camera’s helpen bij opsporing, minder bij preventie. Twee verhangen we in oktober.',
};

const items: Record<string, Item[]> = {
  start: [
    [aNotice('activation'), anAction()],
    [aNotice('activation', { ...third }), cameras()],
    [aNotice('activation', { audience: 'involved', ...other }), tableLater({ owner: joris })],
  ],
  voortgangsvraag: [[aNotice('check_in', other), tableLater()]],
  herinnering: [
    owner('reminder', { ...soon, contact: [mailed('2024-09-16')] }),
    [aNotice('check_in', other), tableLater()],
  ],
  'herinnering-betrokkene': [
    [
      aNotice('reminder', { audience: 'involved' }),
      anAction({ ...soon, links: { ...links, answer: null, obstacle: `${site}/b/token` } }),
    ],
  ],
  'herinnering-eigen-deel': [
    [
      aNotice('reminder', { audience: 'part', partId: 'politie' }),
      anAction({
        ...soon,
        parts: [police],
        links: { ...links, answer: null, part: `${site}/p/token` },
      }),
    ],
  ],
  'wacht-op-een-deel': [owner('overdue', { parts: [police], ownerDoneOn: '2024-09-26' })],
  evaluatie: [owner('evaluation', evaluation)],
  'evaluatie-ontbreekt': [owner('overdue', { ...evaluation, escalatesOn: '2024-10-14' })],
  'te-laat': [owner('overdue'), [aNotice('check_in', other), tableLater()]],
  'laatste-herinnering': [owner('last_call', { dueOn: '2024-09-16', overdueFrom: '2024-09-17' })],
  tvo: [
    [
      aNotice('escalation', { audience: 'tvo' }),
      anAction({ ...withTvo, contact: [mailed('2024-08-30', '2024-09-06', '2024-09-13')] }),
    ],
    [
      aNotice('escalation', { audience: 'tvo', ...third }),
      cameras({
        ...withTvo,
        contact: [
          {
            kind: 'response',
            event: { kind: 'progress_reported', data: { progress: 'on_track' } },
            author: 'Joris Hoekstra',
            reason: '',
            on: '2024-09-09',
            butLate: true,
          },
          { kind: 'mailed', on: ['2024-09-13'], again: true },
        ],
      }),
    ],
  ],
  'bij-het-tvo': [owner('escalation', withTvo)],
  'wacht-op-besluit': [owner('undecided', { escalatedOn: '2024-09-17', dueOn: '2024-08-30' })],
  maandag: [
    ofThePlan('week_state', aWeekOfTrouble()),
    [
      aNotice('extension_asked', { audience: 'coordinator', ...fenna, ...other }),
      tableLater({ answer: { ...saidBySanne, until: '2025-01-31' } }),
    ],
  ],
  'concept-verslag': [
    ofThePlan('report_draft', {
      kind: 'report_draft',
      year: 2024,
      half: 1,
      on: '2024-07-01',
      missing: {
        meetings: [{ board: 'tvo', on: '2024-06-13' }],
        capacity: ['Ondermijning', 'Zorg en veiligheid'],
        indicators: ['Incidenten jeugdoverlast'],
      },
      url: `${site}/westerkwartier/2024/rapportages/1/concept`,
    }),
  ],
  verslag: [
    ofThePlan('report', {
      kind: 'report',
      year: 2024,
      half: 1,
      missingEvaluations: 1,
      url: `${site}/westerkwartier/2024/rapportages/1`,
      counts: {
        escalated: 1,
        overdue: 2,
        stuck: 0,
        at_risk: 1,
        paused: 0,
        running: 14,
        cancelled: 0,
        completed: 6,
      },
    }),
  ],
  bevestiging: [
    immediate('receipt', {
      ...silent,
      answer: { ...saidBySanne, reason: '' },
      undoUntil: '2024-10-15',
      links: { ...links, undo: `${site}/t/undo-token` },
    }),
  ],
  'bevestigingen-samen': [
    [
      aNotice('receipt', { audience: 'coordinator', ...fenna, answerId: 'a' }),
      anAction({ ...silent, ...confirmed, arisenOn: '2024-09-30' }),
    ],
    [
      aNotice('receipt', { audience: 'coordinator', ...fenna, ...third, answerId: 'b' }),
      cameras({ ...silent, ...confirmed, ...evaluation, arisenOn: '2024-09-30', answer: result }),
    ],
  ],
  'bevestiging-eigen-deel': [
    immediate('part_receipt', {
      ...silent,
      parts: [{ ...police, confirmedOn: '2024-10-01' }],
      undoUntil: '2024-10-15',
      answer: { ...saidBySanne, author: 'Fatima el Amrani', reason: '' },
      links: { ...links, undo: `${site}/t/undo-token` },
    }),
  ],
  teruggedraaid: [
    immediate('undone', { ...soon, answer: { ...saidBySanne, reason: 'Het is nog niet klaar.' } }),
  ],
  'hulp-gevraagd': [coordinator('stuck', { ...soon, answer: saidBySanne })],
  'niet-van-mij': [coordinator('not_mine', { ...soon, answer: saidBySanne })],
  belemmering: [owner('obstacle', { ...soon, answer: { ...saidBySanne, author: 'Politie' } })],
  'uitstel-gevraagd': [
    coordinator('extension_asked', { ...soon, answer: { ...saidBySanne, until: '2024-11-29' } }),
  ],
  'uitstel-gegeven': [
    owner('extension_granted', { ...silent, dueOn: '2024-11-29', answer: saidByFenna }),
  ],
  'uitstel-geweigerd': [owner('extension_refused', { ...soon, answer: saidByFenna })],
  'antwoord-gevraagd': [immediate('nudge', { answer: saidByFenna })],
  aangewezen: [owner('assigned', { ...soon, contact: [], answer: saidByFenna })],
  'nieuwe-datum': [
    owner('rescheduled', { ...soon, dueOn: '2024-10-31', escalatesOn: '2024-11-14' }),
  ],
  hervat: [owner('resumed', { ...soon, contact: [], answer: saidByFenna })],
  gestopt: [
    owner('cancelled', { ...silent, answer: saidByFenna, links: { ...links, answer: null } }),
  ],
  'zonder-actiehouder': [coordinator('owner_left', soon)],
  'niemand-bereikt': [coordinator('nobody_home', soon)],
  'adres-geweigerd': [
    ofThePlan('address_refused', {
      kind: 'address',
      name: 'Joris Hoekstra',
      address: 'j.hoekstra@example.org',
      serverSaid: '550 5.1.1 The mailbox does not exist',
      url: `${site}/westerkwartier/adresboek/joris`,
    }),
  ],
  'welkom-terug': [
    [
      aNotice('welcome_back', { actionId: null }),
      {
        kind: 'return',
        deputyName: 'Joris Hoekstra',
        lines: [
          {
            shortName: 'radicaliseringstafel',
            happened: [
              'Meer tijd gevraagd door Joris Hoekstra: tot vrijdag 29 november.',
              'Meer tijd gegeven door Fenna Bos: van maandag 30 september naar vrijdag 29 november.',
            ],
            url: `${site}/westerkwartier/2024/acties/radicaliseringstafel`,
          },
          { shortName: 'ondermijningstafel', happened: [], url: null },
        ],
      },
    ],
  ],
  uitnodiging: [aMeeting('meeting_convened')],
  'overleg-verplaatst': [
    aMeeting('meeting_moved', {
      on: '2024-10-22',
      movedFrom: '2024-10-15',
      invitation: 2,
      reason: 'De zaal is bezet.',
    }),
  ],
  'overleg-afgezegd': [
    aMeeting('meeting_cancelled', { invitation: 2, reason: 'Te weinig leden kunnen komen.' }),
  ],
  'besluiten-gevraagd': [aMeeting('meeting_record_asked', held)],
  'besluiten-ontbreken': [aMeeting('meeting_record_missing', held)],
  besluitenlijst: [aMeeting('meeting_decisions', decided)],
  afgeschaald: [
    owner('scaled', {
      ...soon,
      answer: { ...saidByFenna, scaling: { direction: 'down', note: 'Alleen de werkwijze.' } },
    }),
  ],
  capaciteit: [
    [
      aNotice('capacity', { actionId: null }),
      {
        kind: 'capacity',
        year: 2024,
        half: 2,
        dueOn: '2024-12-31',
        missing: [
          { subject: 'Ondermijning', name: null },
          { subject: 'Jeugd en veiligheid', name: null },
        ],
        url: `${site}/a/capacity-token/capaciteit`,
      },
    ],
  ],
  'capaciteit-ontbreekt': [
    ofThePlan('capacity_missing', {
      kind: 'capacity',
      year: 2024,
      half: 1,
      dueOn: '2024-06-30',
      missing: [{ subject: 'Ondermijning', name: 'Joris Hoekstra' }],
      url: `${site}/westerkwartier/2024/capaciteit/1`,
    }),
  ],
  cijfers: [
    [
      aNotice('indicator_values', { actionId: null }),
      {
        kind: 'indicators',
        year: 2024,
        half: 2,
        dueOn: '2024-12-31',
        missing: [{ subject: 'Incidenten jeugdoverlast', name: null }],
        url: `${site}/a/indicator-token/indicatoren`,
      },
    ],
  ],
  'cijfers-ontbreken': [
    ofThePlan('indicator_values_missing', {
      kind: 'indicators',
      year: 2024,
      half: 1,
      dueOn: '2024-06-30',
      missing: [{ subject: 'Incidenten jeugdoverlast', name: 'Joris Hoekstra' }],
      url: `${site}/westerkwartier/2024/dashboard-oov`,
    }),
  ],
  aanmelden: [
    [
      aNotice('sign_in', { actionId: null, immediate: true }),
      { kind: 'sign_in', url: `${site}/aanmelden/link/sign-in-token` },
    ],
  ],
};

const days: Record<string, string> = {
  start: '2024-01-02',
  evaluatie: '2024-09-23',
  maandag: '2024-09-30',
};

export interface NamedLetter {
  name: string;
  kinds: NoticeKind[];
  content: LetterContent;
}

export const everyLetter = Object.entries(items).map(([name, told]): NamedLetter => {
  const [letter, context] = aLetter(told, days[name]);
  const kinds = letter.items.map(({ kind }) => kind);
  return { name, kinds, content: composeLetter(letter, context) };
});

function aWeekOfTrouble(): About {
  const sanne: Claim = { kind: 'owner', name: 'Sanne de Vries' };
  const ofJoris: Claim = { kind: 'owner', name: 'Joris Hoekstra' };
  const before = ['2024-09-09', '2024-09-16', '2024-09-23'];
  const asksTime: Claim = {
    kind: 'response',
    event: { kind: 'extension_asked', data: { until: '2024-11-29' } },
    author: 'Joris Hoekstra',
    reason: '',
    on: '2024-09-27',
    butLate: false,
  };
  return aWeek({
    late: 2,
    counts: { undecided: 1, to_tvo: 1, late: 1, troubled: 0, silent: 1 },
    lists: [
      {
        kind: 'undecided',
        lines: [
          aWeekLine({
            shortName: 'wijkaanpak',
            claims: [asksTime, { kind: 'undecided' }, ofJoris],
          }),
        ],
      },
      {
        kind: 'to_tvo',
        lines: [
          aWeekLine({
            claims: [
              sanne,
              late('2024-09-16', 11),
              { kind: 'goes_to_tvo', on: '2024-10-04' },
              mailed(...before),
            ],
          }),
        ],
      },
      {
        kind: 'late',
        lines: [
          aWeekLine({
            shortName: 'cameratoezicht',
            claims: [ofJoris, late('2024-09-27', 2), { kind: 'not_mailed' }],
            url: null,
          }),
        ],
      },
      {
        kind: 'silent',
        lines: [
          aWeekLine({
            shortName: 'ondermijningstafel',
            claims: [ofJoris, { kind: 'silent', since: '2024-09-24', workingDays: 5 }],
            url: null,
          }),
        ],
      },
    ],
  });
}
