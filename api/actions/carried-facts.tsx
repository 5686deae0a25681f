/** Where an action came from and where it goes on, with how it stands there. */

import { capital, describeClaims } from '../../domain/dutch/index.ts';
import { statusLabels } from '../../domain/dutch/labels.ts';
import { reportedStatusOf } from '../../domain/action/status.ts';
import { Fact } from '../site/components/data-list.tsx';
import { pathOf } from '../site/context.ts';
import type { CarriedAction, CarriedActions } from '../use-cases/carried-actions.ts';

export function CarriedFacts({ before, after }: CarriedActions) {
  return (
    <>
      {before !== null && <CarriedFact name="Vorig jaar" carried={before} />}
      {after !== null && (
        <CarriedFact name={`Gaat verder in ${String(yearOf(after))}`} carried={after} />
      )}
    </>
  );
}

function CarriedFact({ name, carried }: { name: string; carried: CarriedAction }) {
  const { context, action } = carried.found;
  return (
    <Fact name={name}>
      {describeStand(carried)}{' '}
      <a href={`${pathOf(context)}/acties/${action.key}`}>Bekijk de actie in {yearOf(carried)}</a>
    </Fact>
  );
}

function yearOf({ found }: CarriedAction): number {
  return found.context.plan.year;
}

function describeStand({ found: { context, action }, claims }: CarriedAction): string {
  if (claims.length > 0) return describeClaims(claims, context.today);
  const { today, calendar } = context;
  return `${capital(statusLabels[reportedStatusOf(action.state, today, calendar)])}.`;
}
