/** The papers of a meeting: what its members read about each item, and what of it was frozen. */

import { type ActionState, openMilestones, rulesFor, type Rules } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import {
  type Claim,
  type ClaimSubject,
  contactClaims,
  dateClaims,
  ownerClaim,
} from '../domain/contact/claims.ts';
import { noHistory } from '../domain/contact/history.ts';
import { type IndicatorReading, summaryOf } from '../domain/indicators/values.ts';
import { type AgendaSubject, subjectKey } from '../domain/meetings/agenda.ts';
import type { ActionPaper, ItemPaper } from '../domain/meetings/paper.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import { readContactHistories } from './action-contact.ts';
import type { Tx } from './client.ts';
import { readIndicators } from './indicator-readings.ts';
import type { RecordedValue } from './indicator-values.ts';
import { isoDateOrNull } from './dates.ts';
import { fromJson } from './json.ts';

/** Of each subject as it is now, by its key. */
export async function readPapers(
  db: Tx,
  planId: string,
  subjects: AgendaSubject[],
  today: IsoDate,
): Promise<Map<string, ItemPaper>> {
  const actions = await readActionPapers(db, planId, subjects, today);
  const readings = await readMeasured(db, planId, subjects);
  const themes = await db.theme.findMany({ where: { planId }, select: { key: true, name: true } });
  const free = await readFreeTitles(db, planId, subjects);
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { title: true } });
  const themeNames = new Map(themes.map(({ key, name }) => [key, name]));
  const paperOf = (subject: AgendaSubject): ItemPaper => {
    switch (subject.kind) {
      case 'action':
        return actions.get(subject.actionKey) ?? titleOnly(subject.actionKey);
      case 'theme':
        return titleOnly(themeNames.get(subject.themeKey) ?? subject.themeKey);
      case 'indicator':
        return indicatorPaper(readings.get(subject.indicatorId), subject.indicatorId);
      case 'plan':
        return titleOnly(plan.title);
      case 'free':
        return titleOnly(free.get(subjectKey(subject)) ?? '');
    }
  };
  return new Map(subjects.map((subject) => [subjectKey(subject), paperOf(subject)]));
}

function titleOnly(title: string): ItemPaper {
  return { title, action: null, indicator: null };
}

/** A changed plan may have it no more: then its id is all that is left of its name. */
function indicatorPaper(
  reading: IndicatorReading<RecordedValue> | undefined,
  id: string,
): ItemPaper {
  if (reading === undefined) return titleOnly(id);
  return { ...titleOnly(reading.indicator.name), indicator: summaryOf(reading) };
}

async function readMeasured(db: Tx, planId: string, subjects: AgendaSubject[]) {
  const readings = subjects.some(({ kind }) => kind === 'indicator')
    ? await readIndicators(db, planId)
    : [];
  return new Map(readings.map((reading) => [reading.indicator.id, reading]));
}

/** Also of an item that comes back: its title was written at the first meeting. */
async function readFreeTitles(db: Tx, planId: string, subjects: AgendaSubject[]) {
  const keys = subjects.filter(({ kind }) => kind === 'free').map(subjectKey);
  const rows = await db.meetingItem.findMany({
    where: { planId, subjectKey: { in: keys }, title: { not: '' } },
    select: { subjectKey: true, title: true },
  });
  return new Map(rows.map(({ subjectKey: key, title }) => [key, title]));
}

async function readActionPapers(
  db: Tx,
  planId: string,
  subjects: AgendaSubject[],
  today: IsoDate,
): Promise<Map<string, ItemPaper>> {
  const keys = subjects.flatMap((one) => (one.kind === 'action' ? [one.actionKey] : []));
  const rows = await db.action.findMany({
    where: { planId, key: { in: keys } },
    include: {
      plan: { select: { rules: true } },
      owner: { select: { name: true, leftOn: true } },
      theme: { select: { name: true } },
      involved: { where: { part: { not: null } }, include: { contact: true } },
    },
  });
  const ids = rows.map(({ id }) => id);
  const histories = await readContactHistories(db, ids);
  return new Map(
    rows.map((row) => {
      const { owner, theme, plan, involved } = row;
      const subject: ClaimSubject = {
        state: fromJson<ActionState>(row.state),
        rules: rulesFor(
          fromJson<Rules>(plan.rules),
          row.ladder === null ? null : fromJson<Ladder>(row.ladder),
        ),
        owner: { name: owner.name, leftOn: isoDateOrNull(owner.leftOn) },
        history: histories.get(row.id) ?? noHistory,
        parts: involved.map(({ contact }) => ({ id: contact.key, name: contact.name })),
      };
      const action: ActionPaper = {
        on: today,
        themeName: theme.name,
        ownerName: owner.name,
        dueOn: isoDateOrNull(row.dueOn),
        claims: paperClaims(subject, today),
        options: null,
      };
      return [row.key, { title: row.what, action, indicator: null }];
    }),
  );
}

/** About the moment that was escalated, or the one that is due first. */
function paperClaims(subject: ClaimSubject, today: IsoDate): Claim[] {
  const milestone = openMilestones(subject.state).find(({ escalatedOn }) => escalatedOn !== null);
  return [
    ...dateClaims(subject, today),
    ownerClaim(subject, today),
    ...contactClaims(subject, today, milestone?.id),
  ];
}
