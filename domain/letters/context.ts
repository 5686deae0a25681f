/** Gathers what each item of a letter is about. */

import { traitsOf } from '../action/notice-kinds.ts';
import { describeEvent } from '../dutch/index.ts';
import { contactOfRefusedStep, halfOfReportStep } from '../ids.ts';
import type { Letter } from '../notices/mail-round.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import { aboutAction } from './about-action.ts';
import { aboutMeeting } from './about-meeting.ts';
import type { About, LetterContext } from './content.ts';
import type { ContextSource, LetterPlan } from './input.ts';
import { actionUrl, signInLink } from './links.ts';
import { aboutHalfYear } from './about-half-year.ts';
import { aboutReportDraft } from './report-draft.ts';
import { weekState } from './week-state.ts';

/** An item of which nothing is known is left out of `about`. */
export function letterContext(source: ContextSource): LetterContext {
  const { planned, input, baseUrl } = source;
  const { items } = planned.letter;
  const plan = items[0] === undefined ? null : planOf(items[0], source);
  const about = items.flatMap((item) => {
    const known = aboutItem(item, source);
    return known === null ? [] : [[item.key, known] as const];
  });
  return {
    municipality: input.municipality,
    planTitle: plan?.title ?? '',
    coordinator: input.coordinator,
    startUrl: `${baseUrl}/`,
    siteUrl: plan === null ? null : `${baseUrl}/${plan.id}`,
    about: new Map(about),
  };
}

/** The letter without what nothing is known of. */
export function splitKnown(
  letter: Letter,
  { about }: LetterContext,
): { letter: Letter; unknownKeys: string[] } {
  const items = letter.items.filter(({ key }) => about.has(key));
  const unknown = letter.items.filter(({ key }) => !about.has(key));
  return { letter: { ...letter, items }, unknownKeys: unknown.map(({ key }) => key) };
}

function aboutItem(item: AddressedNotice, source: ContextSource): About | null {
  const { about } = traitsOf(item.kind).mail;
  if (about === 'sign_in') return { kind: 'sign_in', url: signInLink(item, source) };
  const plan = planOf(item, source);
  const action = source.input.actions.get(item.actionId ?? '');
  if (action !== undefined) return aboutAction({ item, action, plan, source });
  if (plan === null) return null;
  switch (about) {
    case 'action':
      return null;
    case 'week':
      return aboutWeek(plan, source);
    case 'return':
      return aboutReturn(item, source);
    case 'report':
      return aboutReport(item, plan, source);
    case 'report_draft':
      return aboutReportDraft(item, plan, source);
    case 'address':
      return aboutAddress(item, source);
    case 'meeting':
      return aboutMeeting(item, plan, source);
    case 'capacity':
    case 'indicators':
      return aboutHalfYear(about, item, plan, source);
  }
}

function aboutWeek(plan: LetterPlan, { planned, input, baseUrl, today }: ContextSource): About {
  const actions = [...input.actions.values()].filter(({ planId }) => planId === plan.id);
  const lines = actions.map((action) => ({ ...action, url: actionUrl(baseUrl, action) }));
  const withItem = new Set(planned.letter.items.flatMap(({ actionId }) => actionId ?? []));
  return weekState(lines, today, withItem);
}

function aboutReturn(
  { contactId }: AddressedNotice,
  { input, baseUrl, today }: ContextSource,
): About | null {
  const back = input.returns.get(contactId);
  if (back === undefined) return null;
  const lines = back.actions.map(({ planId, key, shortName, events }) => ({
    shortName,
    happened: events.map(({ event, author }) => describeEvent(event, author, today)),
    url: actionUrl(baseUrl, { planId, key }),
  }));
  return { kind: 'return', deputyName: back.deputyName, lines };
}

function aboutReport(
  item: AddressedNotice,
  plan: LetterPlan,
  { baseUrl }: ContextSource,
): About | null {
  const half = halfOfReportStep(item.stepId);
  const report = plan.reports.find((candidate) => candidate.half === half);
  if (report === undefined) return null;
  const url = `${baseUrl}/${plan.id}/rapportages/${String(half)}`;
  const { counts, missingEvaluations } = report.content;
  return { kind: 'report', year: plan.year, half, counts, missingEvaluations, url };
}

function aboutAddress(
  item: AddressedNotice,
  { planned, input, baseUrl }: ContextSource,
): About | null {
  const refused = input.refused.get(contactOfRefusedStep(item.stepId));
  if (refused === undefined) return null;
  return { kind: 'address', ...refused, url: `${baseUrl}/${planned.municipalityId}/adresboek` };
}

function planOf({ key }: AddressedNotice, { planned, input }: ContextSource): LetterPlan | null {
  return input.plans.get(planned.planOf.get(key) ?? '') ?? null;
}
