/** A simulated year as the rows that the second counter reads, and as the history that claims are made from. */

import { milestonesOf } from '../../../domain/action/milestones.ts';
import type { Act, People } from '../../../domain/ahead/people.ts';
import { simulate, type Simulation } from '../../../domain/ahead/simulate.ts';
import { calendarOf, type Instant } from '../../../domain/calendar.ts';
import {
  attemptKinds,
  type ContactHistory,
  type OwnerResponse,
  responseEvent,
} from '../../../domain/contact/history.ts';
import { actionIdOf, planIdOf } from '../../../domain/ids.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { ActionRow, Rows } from '../../proof/sentences/rows.ts';

export interface SeededYear {
  year: Simulation;
  rows: Rows;
  historyOf(actionId: string): ContactHistory;
}

/** `plan` as it is activated. */
export function seededYear(plan: Plan, people: People, from: Instant, until: Instant): SeededYear {
  const acts: Act[] = [...people.ownAccord];
  const heard: People = {
    ...people,
    onLetter: (letter, at) => {
      const found = people.onLetter(letter, at);
      acts.push(...found);
      return found;
    },
  };
  const year = simulate(plan, { from, until, people: heard });
  const rows = rowsOf(plan, year, acts);
  return { year, rows, historyOf: (actionId) => historyOf(actionId, year, rows) };
}

function rowsOf(plan: Plan, year: Simulation, acts: Act[]): Rows {
  const calendar = calendarOf(year.plan.calendar);
  const actOf = (actionId: string, at: Instant) =>
    acts.find((act) => 'actionId' in act && act.actionId === actionId && act.at === at);
  const ownerNow = new Map(year.existing.actions.map(({ key, owner }) => [key, owner]));
  const events = year.events.map(({ actionId, at, event }, index) => ({
    actionId,
    at,
    kind: event.kind,
    milestoneId: event.milestoneId,
    answerId: `answer-${String(index)}`,
    data: { ...event.data },
  }));
  return {
    planId: planIdOf(plan.municipality.id, plan.year),
    calendar: { zone: year.plan.calendar.zone, closedOn: year.plan.calendar.closedOn },
    meetings: [],
    meetingEvents: [],
    boardDecisions: [],
    activatedOn: '',
    reportedOn: [],
    planTexts: [],
    themes: [],
    pots: [],
    moneyEntries: [],
    potMoves: [],
    capacityLines: [],
    capacityReports: [],
    indicators: [],
    indicatorValues: [],
    capacity: { regularFte: 0, priorityFte: 0 },
    people: year.existing.contacts.map(({ id, name, address, leftOn }) => {
      return { id, name, address, leftOn, party: '' };
    }),
    actions: plan.actions.map((action) => actionRow(plan, action)),
    events,
    answers: events.map(({ answerId, actionId, at, kind }) => {
      const act = actOf(actionId, at);
      const given = act?.kind === 'reassign' ? act.newOwner : null;
      const byFile = ownerNow.get(actionId.split('/').at(-1) ?? '') ?? null;
      const newOwnerId = kind === 'action_reassigned' ? (given ?? byFile) : null;
      return { id: answerId, author: act?.by ?? '', newOwnerId };
    }),
    notices: year.notices.map((notice) => ({
      actionId: notice.actionId,
      milestoneId: notice.milestoneId,
      kind: notice.kind,
      audience: notice.audience,
      contactId: notice.contactId,
      on: notice.on,
      dueOn: notice.dueOn,
      answerId: null,
      mailId: notice.mailKey,
    })),
    mails: year.mails.map(({ key, contactId, on, status }) => ({
      id: key,
      contactId,
      messageId: key,
      on,
      status,
      deliveredAt: calendar.instantOf(on, plan.roundAt),
    })),
  };
}

function actionRow(plan: Plan, action: Plan['actions'][number]): ActionRow {
  const names = new Map(plan.contacts.map(({ id, name }) => [id, name]));
  const moments = milestonesOf(action, plan.year);
  return {
    id: actionIdOf(planIdOf(plan.municipality.id, plan.year), action.id),
    what: action.what,
    shortName: action.shortName,
    themeName: '',
    costCents: null,
    firstOwnerId: action.owner,
    involved: [],
    momentKind: moments[0]?.kind ?? 'deadline',
    moments: moments.map(({ id, dueOn }) => ({ id, dueOn })),
    parts: action.parts.map(({ contactId, required }) => {
      return { id: contactId, name: names.get(contactId) ?? contactId, required };
    }),
  };
}

function historyOf(actionId: string, { events, plan }: Simulation, rows: Rows): ContactHistory {
  const calendar = calendarOf(plan.calendar);
  const mails = new Map(rows.mails.map((mail) => [mail.id, mail]));
  const attempts = rows.notices
    .filter((one) => one.actionId === actionId && one.audience === 'owner')
    .filter(({ kind }) => attemptKinds.some((attempt) => attempt === kind))
    .flatMap(({ milestoneId, on, mailId }) => {
      const mail = mails.get(mailId ?? '');
      if (mail === undefined) return [];
      const result = mail.status === 'accepted' ? ('accepted' as const) : ('rejected' as const);
      const at = mail.deliveredAt ?? '';
      return [{ milestoneId, arisenOn: on, on: mail.on, at, result }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const own = events.flatMap((one, index) => (one.actionId === actionId ? [{ one, index }] : []));
  const handedOver = own.findLastIndex(({ one }) => one.event.kind === 'action_reassigned');
  const responses = own.slice(handedOver + 1).flatMap(({ one, index }): OwnerResponse[] => {
    const event = responseEvent(one.event);
    if (event === null) return [];
    const author = rows.answers[index]?.author ?? '';
    const on = calendar.dateOf(one.at);
    const { milestoneId } = one.event;
    return [{ event, milestoneId, author, reason: '', on, at: one.at }];
  });
  return { attempts, responses };
}
