/** The actions of a plan, with who answers for them and by when. */

import { formatDays, numbered, plural } from '../../domain/dutch/index.ts';
import type { Action, Plan } from '../../domain/plan/plan.ts';
import { milestonesOf } from '../../domain/action/milestones.ts';
import { ongoingByQuarter, type Timing } from '../../domain/plan/timing.ts';
import { same } from '../../domain/same.ts';

export function PlanActions({ plan }: { plan: Plan }) {
  return (
    <section>
      <h2>De acties</h2>
      <table class="stack">
        <caption>
          {plural(plan.actions.length, 'actie', 'acties')}, met wie ervoor zorgt en wanneer het
          klaar is
        </caption>
        <thead>
          <tr>
            <th scope="col">Actie</th>
            <th scope="col">Actiehouder</th>
            <th scope="col">Betrokken</th>
            <th scope="col">Klaar op</th>
          </tr>
        </thead>
        <tbody>
          {plan.actions.map((action) => (
            <Row action={action} plan={plan} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ action, plan }: { action: Action; plan: Plan }) {
  const nameOf = (id: string) => plan.contacts.find((one) => one.id === id)?.name ?? id;
  return (
    <tr>
      <th scope="row">{numbered(action.particulars.number, action.what)}</th>
      <td data-label="Actiehouder">{nameOf(action.owner)}</td>
      <td data-label="Betrokken" class={action.involved.length === 0 ? 'none' : undefined}>
        {action.involved.map(nameOf).join(', ')}
        {action.parts.length > 0 &&
          `. Meldt een eigen deel klaar: ${action.parts.map(({ contactId }) => nameOf(contactId)).join(', ')}.`}
      </td>
      <td data-label="Klaar op">{dueDays(action, plan.year)}</td>
    </tr>
  );
}

function dueDays(action: Action, year: number): string {
  if (same(action.timing, ongoingByQuarter)) return 'elk kwartaal';
  const days = milestonesOf(action, year).map(({ dueOn }) => dueOn);
  return `${formatDays(days, days[0] ?? '')}${addition[action.timing.kind]}`;
}

const addition: Record<Timing['kind'], string> = {
  by: '',
  yearly: ', elk jaar',
  ongoing: ' (evaluatie)',
};
