/** What was changed outside the file, and stays in spite of it. */

import { changesNothing, type PlanDiff } from '../../domain/plan/diff.ts';
import { DiffList, Fields } from '../site/components/plan/diff-lists.tsx';

const columns = { was: 'In het bestand', becomes: 'Blijft' };

export function PlanKept({ kept }: { kept: PlanDiff }) {
  if (changesNothing(kept)) return null;
  const gone = () => '';
  return (
    <section aria-labelledby="blijft">
      <h2 id="blijft">Wat blijft zoals het op de site is gewijzigd</h2>
      <p>
        Dit staat anders in het bestand. Het bestand verandert er niets aan: het zegt hetzelfde als
        de vorige keer.
      </p>
      <DiffList
        title="Acties"
        diff={kept.actions}
        nameOf={({ what }) => what}
        gone={gone}
        columns={columns}
      />
      <DiffList
        title="Mensen en partijen"
        diff={kept.contacts}
        nameOf={({ name }) => name}
        gone={gone}
        columns={columns}
      />
      <Fields title="Rollen" fields={kept.roles} columns={columns} />
      <Fields title="De gemeente" fields={kept.settings} columns={columns} />
    </section>
  );
}
