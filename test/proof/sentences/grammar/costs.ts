/** What an action costs: a plan without extra costs does not say that it costs nothing (V33). */

import { differs, type Pattern } from '../pattern.ts';

export const costPatterns: Pattern[] = [
  ...['[De kosten zijn|De kosten in het plan zijn] {money:money}.', 'Kosten: {money:money}'].map(
    (form): Pattern => ({
      kind: 'cost',
      form,
      faults: (found, { standing }) =>
        differs('cents', found.cents('money'), standing.action.costCents),
    }),
  ),
  ...['Het plan noemt geen extra kosten.', 'Kosten: geen extra kosten'].map((form): Pattern => ({
    kind: 'cost',
    form,
    faults: (_, { standing }) => differs('cents', null, standing.action.costCents),
  })),
  ...['De actie kost geen geld.', 'Kosten: geen'].map((form): Pattern => ({
    kind: 'cost',
    form,
    faults: () => ['the plan has no extra costs for it, which is something else'],
  })),
];
