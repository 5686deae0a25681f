/** Reporting capacity from a mail. */

import type { Hono } from 'hono';
import type { Deps } from '../site/deps.ts';
import { capacityContext } from '../use-cases/capacity-context.ts';
import { capacityErrors, readCapacityForm } from '../use-cases/capacity-form.ts';
import { reportCapacity } from '../use-cases/report-capacity.ts';
import { CapacityAnswerPage } from './capacity-page.tsx';
import { halfYearForm } from './half-year-form.tsx';

export function capacityAnswerPages(deps: Deps): Hono {
  return halfYearForm({
    path: '/a/:token/capaciteit',
    find: (token) => capacityContext(deps, token),
    submit: async ({ link, compared }, typed, by) => {
      const { municipalityId, planId, half } = link;
      const lines = compared.map(({ line }) => line);
      const input = readCapacityForm(typed, lines, half);
      const reported = await reportCapacity(deps, { municipalityId, planId, by }, lines, input);
      return reported.ok ? null : reported.refusal;
    },
    errors: capacityErrors,
    show: (context, sent, isDone) => <CapacityAnswerPage {...{ context, sent, isDone }} />,
  });
}
