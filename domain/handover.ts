/**
 * The handover file: all that a successor must know about an action, in the order in which they ask.
 * Pure; the page and the document are made from the same words.
 */

import { evaluationResults } from './action/evaluations.ts';
import { reportedStatusOf } from './action/status.ts';
import {
  type ActionState,
  type MilestoneState,
  openMilestones,
  type Rules,
} from './action/state.ts';
import type { Calendar, Instant, IsoDate } from './calendar.ts';
import { contactClaims, dateClaims, momentClaim } from './contact/claims.ts';
import type { ContactHistory } from './contact/history.ts';
import {
  alsoWith,
  audienceLabels,
  capital,
  evaluationName,
  noticeLabels,
  scopeLabels,
  formatDate,
  describeClaim,
  describeEvent,
  formatList,
  formatMoney,
  statedParticulars,
  statusVerbs,
} from './dutch/index.ts';
import type { EventKind, Occurrence } from './action/events.ts';
import { upcomingSteps } from './action/schedule.ts';
import type { Particulars } from './plan/particulars.ts';
import {
  type DocumentChapter,
  type DocumentSection,
  isEmpty,
  plainItem,
  section,
} from './document.ts';

export interface HandoverPerson {
  name: string;
  jobTitle: string;
  address: string | null;
  /** "actiehouder", "betrokkene", "coördinator". */
  role: string;
}

export interface HandoverInput {
  what: string;
  how: string;
  themeName: string;
  goals: string[];
  timing: string;
  costCents: number | null;
  particulars: Particulars;
  secondThemeName: string | null;
  state: ActionState;
  owner: { name: string; leftOn: IsoDate | null };
  /** What passed between the plan and the owner. */
  history: ContactHistory;
  /** What parties confirm themselves, by their id in the plan. */
  parts: { id: string; name: string; what: string }[];
  rules: Rules;
  people: HandoverPerson[];
  events: {
    event: Occurrence;
    at: Instant;
    author: string;
    reason: string;
    newOwner: string | null;
    /** What remains or comes on top, where it was scaled; empty otherwise. */
    scope: string;
  }[];
  notes: { text: string; url: string | null; author: string; at: Instant }[];
}

export function handoverFile(
  facts: HandoverInput,
  today: IsoDate,
  calendar: Calendar,
): DocumentChapter {
  return {
    title: facts.what,
    sections: [
      whatItIs(facts),
      status(facts, today, calendar),
      agreements(facts, today, calendar),
      results(facts, today),
      contacts(facts),
      notes(facts, today, calendar),
      coming(facts, today, calendar),
      history(facts, today, calendar),
    ].filter((one) => !isEmpty(one)),
  };
}

function whatItIs(facts: HandoverInput): DocumentSection {
  const { how, themeName, secondThemeName, goals, timing, costCents, particulars } = facts;
  const also = secondThemeName === null ? '' : `, ${alsoWith(secondThemeName)}`;
  return section('Waar het om gaat', {
    paragraphs: [
      how,
      `De actie hoort bij ${themeName}${also}. In het plan staat bij “wanneer”: ${timing}.`,
      costCents === null
        ? 'Het plan noemt geen extra kosten.'
        : `De kosten in het plan zijn ${formatMoney(costCents)}.`,
      ...statedParticulars(particulars).map(({ name, text }) => `${capital(name)}: ${text}`),
      ...(goals.length === 0
        ? []
        : ['Dit zijn de doelen van het thema, in de woorden van het plan:']),
    ],
    items: goals.map(plainItem),
  });
}

function status(facts: HandoverInput, today: IsoDate, calendar: Calendar): DocumentSection {
  const { state, parts } = facts;
  return section('Hoe het ervoor staat', {
    paragraphs: [
      `De actie ${statusVerbs[reportedStatusOf(state, today, calendar)][0]}.`,
      ...[...dateClaims(facts, today), ...contactClaims(facts, today)].map((claim) =>
        describeClaim(claim, today),
      ),
    ],
    items: state.milestones.map((milestone) =>
      plainItem(
        [
          describeClaim(momentClaim(facts, milestone), today),
          ...aboutParts(milestone, parts, today),
        ].join(' '),
      ),
    ),
  });
}

function aboutParts(
  { parts }: MilestoneState,
  known: HandoverInput['parts'],
  today: IsoDate,
): string[] {
  return parts.map(({ id, confirmedOn }) => {
    const { name = id, what = '' } = known.find((part) => part.id === id) ?? {};
    const when =
      confirmedOn === null ? 'nog niet klaar' : `klaar op ${formatDate(confirmedOn, today)}`;
    return `Deel van ${name} (${what}): ${when}.`;
  });
}

/** What was promised or decided, with the reason that was given. */
const agreed: readonly EventKind[] = [
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'action_scaled',
  'action_reassigned',
  'action_rescheduled',
  'action_paused',
  'action_resumed',
  'action_cancelled',
  'confirmation_undone',
];

function agreements(facts: HandoverInput, today: IsoDate, calendar: Calendar): DocumentSection {
  const found = facts.events.filter(({ event }) => agreed.includes(event.kind));
  return section('Afspraken en besluiten', {
    paragraphs: found.length === 0 ? ['Er zijn geen afspraken gemaakt naast het plan.'] : [],
    items: found.map((one) => plainItem(describeHappened(one, today, calendar))),
  });
}

/** What was found, and what changed: the next owner goes on from there. */
function results({ state, events }: HandoverInput, today: IsoDate): DocumentSection {
  return section('Wat de evaluaties opleverden', {
    items: evaluationResults(state, events).map(({ milestoneId, doneOn, author, text }) =>
      plainItem(
        `${capital(evaluationName(milestoneId))}, ${formatDate(doneOn, today)}, ${author}: ${text === '' ? 'geen uitkomst opgeschreven' : `“${text}”`}`,
      ),
    ),
  });
}

function contacts({ people }: HandoverInput): DocumentSection {
  return section('Met wie', {
    items: people.map(({ name, jobTitle, address, role }) => ({
      text: `${jobTitle === '' ? name : `${name}, ${jobTitle}`} (${role})${address === null ? '' : `: ${address}`}`,
      url: address === null ? null : `mailto:${address}`,
      details: [],
    })),
  });
}

function notes({ notes: written }: HandoverInput, today: IsoDate, calendar: Calendar) {
  return section('Notities en documenten', {
    paragraphs:
      written.length === 0
        ? [
            'Er zijn geen notities. Schrijf op de pagina van de actie op wat een opvolger moet weten.',
          ]
        : [],
    items: written.map(({ text, url, author, at }) => ({
      text: `${capital(formatDate(calendar.dateOf(at), today))}, ${author}: ${text}`,
      url,
      details: [],
    })),
  });
}

function coming({ state, rules }: HandoverInput, today: IsoDate, calendar: Calendar) {
  const steps = upcomingSteps(state, rules, calendar);
  return section('Wat er nog komt', {
    paragraphs: openMilestones(state).length === 0 ? ['Er staat niets meer open.'] : [],
    items: steps.map(({ on, kind, to }) =>
      plainItem(
        `${capital(formatDate(on, today))}: ${noticeLabels[kind]}, aan ${formatList(to.map((one) => audienceLabels[one]))}`,
      ),
    ),
  });
}

function history(facts: HandoverInput, today: IsoDate, calendar: Calendar): DocumentSection {
  return section('Wat er gebeurde', {
    items: facts.events.map((one) => plainItem(describeHappened(one, today, calendar))),
  });
}

function describeHappened(
  { event, at, author, reason, newOwner, scope }: HandoverInput['events'][number],
  today: IsoDate,
  calendar: Calendar,
): string {
  const happened = describeEvent(event, author, today);
  const who = newOwner === null ? '' : ` Dat is ${newOwner}.`;
  const what =
    event.kind === 'action_scaled'
      ? ` ${capital(scopeLabels[event.data.direction])}: “${scope}”.`
      : '';
  const isResult = event.kind === 'action_confirmed' && event.data.evaluationId !== null;
  const why = reason === '' ? '' : ` ${isResult ? 'Uitkomst' : 'Reden'}: “${reason}”`;
  return `${capital(formatDate(calendar.dateOf(at), today))}: ${happened}${who}${what}${why}`;
}
