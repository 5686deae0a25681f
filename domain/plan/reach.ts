/** Nobody home is found before it hurts: roles, parties and ladder steps that reach no mailbox (F24, F25). */

import { type Ladder, type LadderStep } from './ladder.ts';
import { mailboxesOf } from '../who/mailboxes.ts';
import { addressees } from '../who/recipients.ts';
import { directoryOf } from './directory.ts';
import type { Action, Plan, Problem, Role } from './plan.ts';
import { contactPath, error, type Path, rolePath, warning } from './problems.ts';

export function checkReach(plan: Plan): Problem[] {
  return [
    ...checkRole(plan, 'coordinator', 'Iemand moet het plan aanjagen: noem wie coördinator is.'),
    ...checkRole(plan, 'tvo_secretary', 'Noem wie secretaris van het TVO is.'),
    ...checkMailboxes(plan),
    ...checkLeavers(plan),
    ...checkLadders(plan),
  ];
}

/** Someone whose mailbox works on the plan's first day. */
function checkRole(plan: Plan, role: Role, expected: string): Problem[] {
  const holders = plan.roles[role];
  if (holders.some((id) => reaches(plan, id, firstDay(plan)))) return [];
  const unknown = holders.length > 0 && !holders.some((id) => contactOf(plan, id));
  return unknown ? [] : [error(rolePath(role), holders.join(', '), expected)];
}

/** Each party without a mailbox once, however often it is named. */
function checkMailboxes(plan: Plan): Problem[] {
  const named = namedIds(plan);
  return plan.contacts.flatMap((contact) => {
    const use = named.get(contact.id);
    if (
      use === undefined ||
      contact.kind !== 'party' ||
      reaches(plan, contact.id, firstDay(plan))
    ) {
      return [];
    }
    const expected = `Deze partij heeft een mailbox nodig, of een persoon met een mailbox: ${use}.`;
    return [error(contactPath(plan, contact), contact.id, expected)];
  });
}

/** Who is needed, and the first place that needs them. */
function namedIds(plan: Plan): Map<string, string> {
  const named = new Map<string, string>();
  const note = (id: string, use: string): void => {
    if (!named.has(id)) named.set(id, use);
  };
  for (const { id, owner, involved } of plan.actions) {
    note(owner, `zij is actiehouder van “${id}”`);
    for (const other of involved) note(other, `zij doet mee aan “${id}”`);
  }
  for (const id of Object.values(plan.roles).flat()) note(id, 'zij heeft een rol in dit plan');
  return named;
}

/** An owner who leaves before the year ends is known of in time. */
function checkLeavers(plan: Plan): Problem[] {
  return plan.actions.flatMap(({ owner }, i) => {
    if (contactOf(plan, owner) === undefined || reaches(plan, owner, lastDay(plan))) return [];
    if (contactOf(plan, owner)?.kind === 'party') return [];
    const expected = 'Deze actiehouder is vertrokken. Wijs een andere actiehouder aan.';
    return [warning(['acties', i, 'betrokkenen', 'actiehouder'], owner, expected)];
  });
}

function checkLadders(plan: Plan): Problem[] {
  const known = ({ owner }: Action): boolean => contactOf(plan, owner) !== undefined;
  const shared = plan.actions.filter((action) => action.ladder === null && known(action));
  const own = plan.actions.flatMap((action, i) =>
    action.ladder === null
      ? []
      : checkLadder(plan, action.ladder, [action], ['acties', i, 'ladder', 'stappen']),
  );
  return [...checkLadder(plan, plan.ladder, shared, ['ladder', 'stappen']), ...own];
}

function checkLadder(plan: Plan, ladder: Ladder, actions: Action[], path: Path): Problem[] {
  return [
    ...checkOrder(ladder, path),
    ...ladder.steps.flatMap((step, k) => checkStep(plan, step, actions, [...path, k])),
  ];
}

function checkOrder({ steps }: Ladder, path: Path): Problem[] {
  const problems: Problem[] = [];
  const last = steps.at(-1);
  if (last?.kind !== 'escalation' || steps.filter((s) => s.kind === 'escalation').length !== 1) {
    const expected = 'De laatste stap is “naar_tvo”, en die stap komt één keer voor.';
    problems.push(error(path, '', expected));
  } else if (!last.to.includes('tvo')) {
    const expected = 'De stap “naar_tvo” gaat in elk geval naar het tvo.';
    problems.push(error([...path, steps.length - 1, 'aan'], last.to.join(', '), expected));
  }
  if (!steps.at(-2)?.to.includes('owner')) {
    const expected = 'Vlak voor het TVO krijgt de actiehouder eerst zelf een bericht.';
    problems.push(error(path, '', expected));
  }
  const unordered = steps.findIndex(
    (s, k) => k > 0 && s.offsetDays <= (steps[k - 1]?.offsetDays ?? 0),
  );
  if (unordered !== -1) {
    const found = String(steps[unordered]?.offsetDays);
    const expected = 'Zet de stappen op volgorde: iedere stap valt op een latere werkdag.';
    problems.push(error([...path, unordered, 'dagen'], found, expected));
  }
  return problems;
}

/** Judged per action, as the day itself would: an owner's fallback is the coordinator. */
function checkStep(plan: Plan, step: LadderStep, actions: Action[], path: Path): Problem[] {
  if (step.to.length === 0) {
    return [error([...path, 'aan'], '', 'Deze stap bereikt niemand. Noem wie het bericht krijgt.')];
  }
  if (plan.contacts.length === 0) return [];
  const silent = actions.filter(({ owner, involved }) => {
    const parties = { owner, involved, part: null };
    return addressees(step.to, parties, directoryOf(plan), firstDay(plan)).length === 0;
  });
  const [first, ...others] = silent;
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (en ${String(others.length)} andere)`;
  const expected = `Deze stap bereikt niemand bij de actie “${first.id}”${more}.`;
  return [error([...path, 'aan'], step.to.join(', '), expected)];
}

function reaches(plan: Plan, id: string, on: string): boolean {
  return mailboxesOf(id, directoryOf(plan), on).length > 0;
}

function contactOf(plan: Plan, id: string) {
  return plan.contacts.find((contact) => contact.id === id);
}

function firstDay(plan: Plan): string {
  return `${String(plan.year)}-01-01`;
}

function lastDay(plan: Plan): string {
  return `${String(plan.year)}-12-31`;
}
