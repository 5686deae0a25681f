/** Everything that is measured of a plan, and the actions that should move it: one query per table. */

import { groupBy } from '../../domain/group-by.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type LegalFigure, legalFigures } from '../../domain/indicators/legal.ts';
import { yearOf } from '../../domain/indicators/periods.ts';
import { type IndicatorReading, readIndicator } from '../../domain/indicators/values.ts';
import { type ListedAction, selectByKeys } from '../../prisma/action-list.ts';
import { readCurrentValues, type RecordedValue } from '../../prisma/indicator-values.ts';
import { listThemeGoals, type ThemeGoals } from '../../prisma/plan-themes.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { overviewMoment } from '../site/overview-moment.ts';

export interface Dashboard {
  themes: ThemeGoals[];
  readings: IndicatorReading<RecordedValue>[];
  /** The five of the law. */
  legal: LegalFigure[];
  actions: ListedAction[];
}

export async function readDashboard({ db }: Deps, context: PageContext): Promise<Dashboard> {
  const { planId, municipality, settings } = context.plan;
  const keys = [...new Set(settings.indicators.flatMap(({ movedBy }) => movedBy))];
  const [themes, values, actions] = await Promise.all([
    listThemeGoals(db, planId),
    readCurrentValues(db, municipality.id),
    selectByKeys(db, overviewMoment(context), keys),
  ]);
  const readings = readingsOf(settings.indicators, values);
  return { themes, readings, legal: legalOf(context, values), actions };
}

/** Of years that are over. */
export function legalOf({ plan, today }: PageContext, values: RecordedValue[]): LegalFigure[] {
  const { indicators } = plan.settings;
  return legalFigures({ indicators, values, through: yearOf(today) - 1 });
}

export function readingsOf(
  indicators: Indicator[],
  values: RecordedValue[],
): IndicatorReading<RecordedValue>[] {
  const byIndicator = groupBy(values, ({ indicatorId }) => indicatorId);
  return indicators.map((one) => readIndicator(one, byIndicator.get(one.id) ?? []));
}
