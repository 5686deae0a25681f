/** Where the site says something about actions and people. */

import type { Rows } from './rows.ts';

export function pagesToRead(rows: Rows): string[] {
  const { planId, actions, meetings } = rows;
  const [municipality = '', year = ''] = planId.split('/');
  const plan = `/${planId}`;
  const api = `/api/v1/gemeenten/${municipality}/plannen/${year}`;
  const keys = actions.map(({ id }) => id.split('/').at(-1) ?? '');
  const days = meetings.map(({ id }) => `overleggen/${id.split('/').slice(1).join('/')}`);
  return [
    plan,
    ...[`${plan}/acties`, `${plan}/acties?pagina=2`, `${plan}/overleggen`],
    ...[1, 2].flatMap((half) => reportPages(`${plan}/rapportages/${String(half)}`)),
    ...[`${plan}/jaarbord`, `${plan}/jaarbord?per=actiehouder`, `${plan}/volgend-jaar`],
    ...[`${plan}/dashboard-oov`, `/openbaar/${planId}`],
    ...keys.map((key) => `${plan}/acties/${key}`),
    ...keys.map((key) => `${plan}/acties/${key}/overdracht`),
    ...days.map((day) => `${plan}/${day}`),
    ...days.map((day) => `${plan}/${day}/besluitenlijst`),
    ...days.map((day) => `${api}/${day}`),
    `${api}/acties`,
    ...keys.map((key) => `${api}/acties/${key}`),
    ...meansPages(rows),
  ];
}

/** For the boards, for the college and for the council. */
function reportPages(path: string): string[] {
  return [path, `${path}/college`, `${path}/raad`];
}

/** Money, capacity, and what a coordinator does about the plan and its owners. */
export function meansPages({ planId, pots, themes }: Rows): string[] {
  const plan = `/${planId}`;
  return [
    ...[`${plan}/geld`, `${plan}/capaciteit/1`, `${plan}/capaciteit/2`],
    ...pots.flatMap(({ key }) => (key.startsWith('line-') ? [] : [`${plan}/geld/${key}`])),
    ...[`${plan}/actiehouders`, `${plan}/bijsturen`],
    ...themes.map(({ key }) => `${plan}/bijsturen/themas/${key}`),
  ];
}
