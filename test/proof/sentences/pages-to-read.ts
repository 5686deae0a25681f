/** Where the site says something about actions and people. */

import type { Rows } from './rows.ts';

export function pagesToRead({ planId, actions }: Rows): string[] {
  const [municipality = '', year = ''] = planId.split('/');
  const plan = `/${planId}`;
  const api = `/api/v1/gemeenten/${municipality}/plannen/${year}`;
  const keys = actions.map(({ id }) => id.split('/').at(-1) ?? '');
  return [
    plan,
    ...[`${plan}/acties`, `${plan}/acties?pagina=2`, `${plan}/tvo`],
    ...[`${plan}/rapportages/1`, `${plan}/rapportages/2`],
    ...keys.map((key) => `${plan}/acties/${key}`),
    ...keys.map((key) => `${plan}/acties/${key}/overdracht`),
    ...[`${api}/acties`, `${api}/tvo`],
    ...keys.map((key) => `${api}/acties/${key}`),
  ];
}
