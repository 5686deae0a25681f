/** What a changed file changes, before it is applied. */

import { isOpen } from '../../../../domain/action/state.ts';
import { changesNothing, type PlanDiff } from '../../../../domain/plan/diff.ts';
import type { Action } from '../../../../domain/plan/plan.ts';
import type { Existing } from '../../../../domain/plan/existing.ts';
import { Message } from '../../layout.tsx';
import { DiffList, Fields } from './diff-lists.tsx';

const columns = { was: 'Was', becomes: 'Wordt' };

export function PlanChanges({ diff, existing }: { diff: PlanDiff; existing: Existing }) {
  if (changesNothing(diff)) {
    return (
      <Message kind="done">
        <p>Dit bestand is gelijk aan het plan dat loopt. Er valt niets door te voeren.</p>
      </Message>
    );
  }
  const { actions, contacts, themes } = diff;
  return (
    <section aria-labelledby="wijzigingen">
      <h2 id="wijzigingen">Wat er verandert</h2>
      <p>
        Acties die lopen, houden hun geschiedenis. Een actie die niet meer in het plan staat, stopt;
        de actiehouder en de betrokkenen krijgen daarover mail. Krijgt een actie een andere datum,
        dan beginnen de herinneringen opnieuw vanaf die datum.
      </p>
      <DiffList
        title="Acties"
        diff={actions}
        nameOf={({ what }) => what}
        gone={(action) => whatHappensTo(action, existing)}
        columns={columns}
      />
      <DiffList
        title="Mensen en partijen"
        diff={contacts}
        nameOf={({ name }) => name}
        gone={() => 'krijgt geen mail meer'}
        columns={columns}
      />
      <DiffList
        title="Thema’s"
        diff={themes}
        nameOf={({ name }) => name}
        gone={() => 'staat niet meer in het plan'}
        columns={columns}
      />
      <Fields title="Rollen" fields={diff.roles} columns={columns} />
      <Fields title="Het plan zelf" fields={diff.settings} columns={columns} />
    </section>
  );
}

function whatHappensTo({ id }: Action, { actions }: Existing): string {
  const open = actions.some(({ key, state }) => key === id && isOpen(state.phase));
  return open ? 'stopt' : 'was al afgerond of gestopt';
}
