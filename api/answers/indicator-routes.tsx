/** Filling in figures from a mail. */

import type { Hono } from 'hono';
import type { Deps } from '../site/deps.ts';
import { enterValues } from '../use-cases/enter-values.ts';
import { indicatorContext } from '../use-cases/indicator-context.ts';
import { isLeftOpen, readValueForm, valueErrors } from '../use-cases/value-form.ts';
import { halfYearForm } from './half-year-form.tsx';
import { IndicatorAnswerPage } from './indicator-page.tsx';

export function indicatorAnswerPages(deps: Deps): Hono {
  return halfYearForm({
    path: '/a/:token/indicatoren',
    find: (token) => indicatorContext(deps, token),
    submit: async ({ link: { municipalityId }, indicators, today }, typed, by) => {
      const origin = { ...by, table: '', readingId: null };
      const filled = indicators
        .map(({ indicator, period }) => ({
          indicator,
          input: { ...readValueForm(typed, indicator.id), period },
        }))
        .filter(({ input }) => !isLeftOpen(input));
      const entered = await enterValues(deps, { municipalityId, today, origin }, filled);
      return entered.ok ? null : entered.refusal;
    },
    errors: valueErrors,
    show: (context, sent, isDone) => <IndicatorAnswerPage {...{ context, sent, isDone }} />,
  });
}
