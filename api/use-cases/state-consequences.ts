/** What a decision brings, stated before it is taken and kept with it as it was shown. */

import { createHash } from 'node:crypto';
import type { Refusal } from '../../domain/action/commands.ts';
import type { ChangeAhead, Statement } from '../../domain/ahead/statement.ts';
import type { SubmittedCommand } from '../../domain/ahead/acts.ts';
import type { Running } from '../../domain/ahead/running-world.ts';
import { actionIdOf } from '../../domain/ids.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { Db } from '../../prisma/client.ts';
import { readRunningState } from '../../prisma/plan-running-state.ts';
import type { StatedNames } from '../site/components/statement/names.ts';
import type { PageContext } from '../site/context.ts';
import type { Decision } from './draft-decision.ts';
import { makeStatement } from './statements.ts';

export interface Stated {
  statement: Statement;
  names: StatedNames;
  /** Another one once the consequences are other than these. */
  hash: string;
}

export async function stateConsequences(
  db: Db,
  { plan, now, today }: Pick<PageContext, 'now' | 'today'> & { plan: { planId: string } },
  change: ChangeAhead,
): Promise<Result<Stated, Refusal>> {
  const running = await readRunningState(db, plan.planId, today);
  if (running === null) return refused('not_running');
  const made = await makeStatement({ running, change, at: now });
  if (!made.ok) return made;
  const statement = made.value;
  return accepted({
    statement,
    names: namesIn(running, change, plan.planId),
    hash: hashOf(statement),
  });
}

/** One decision about each of these actions. */
export function changeOf(decided: { action: ActionDetails; decision: Decision }[]): ChangeAhead {
  const commands = decided.map(({ action, decision: { draft } }): SubmittedCommand => {
    const newOwner = action.candidates.find(({ id }) => id === draft.newOwnerId);
    return {
      actionId: action.id,
      command: draft.toCommand(''),
      newOwner: newOwner?.key ?? null,
    };
  });
  return { kind: 'commands', commands };
}

/** The decision, with what was shown of it. */
export function withStatement(decision: Decision, statement: Statement | null): Decision {
  return { ...decision, draft: { ...decision.draft, statement } };
}

function hashOf(statement: Statement): string {
  return createHash('sha256').update(JSON.stringify(statement)).digest('hex').slice(0, 32);
}

/** With those that a changed file brings. */
function namesIn({ existing }: Running, change: ChangeAhead, planId: string): StatedNames {
  const { contacts, before } = existing;
  const file = change.kind === 'file' ? change.file : null;
  const actions = [
    ...existing.actions.map(({ key, shortName }) => ({ id: key, shortName })),
    ...(file?.actions ?? []),
  ];
  const themes = [...(before?.themes ?? []), ...(file?.themes ?? [])];
  return {
    contacts: new Map([...contacts, ...(file?.contacts ?? [])].map(({ id, name }) => [id, name])),
    actions: new Map(actions.map(({ id, shortName }) => [actionIdOf(planId, id), shortName])),
    themes: new Map(themes.map(({ id, name }) => [id, name])),
  };
}
