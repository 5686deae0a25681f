/** The actions of the real plan, from the file in this repo: four columns of words and one of amounts. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  heading,
  headerRow,
  row,
  table,
  themeRow,
  type CorpusPlan,
  type CorpusRow,
} from '../corpus-plan.ts';

const named = z.array(z.object({ id: z.string(), naam: z.string() }));
const schema = z.object({
  themas: named,
  adresboek: z.object({ partijen: named, personen: named }),
  acties: z.array(
    z.object({
      thema: z.string(),
      wat: z.string(),
      hoe: z.string(),
      betrokkenen: z.object({ actiehouder: z.string(), met: z.array(z.string()).default([]) }),
      wanneer: z.string(),
      kosten: z.string(),
    }),
  ),
});

const file = new URL('../../../../../plans/westerkwartier-2024.yaml', import.meta.url);
const plan = schema.parse(parse(readFileSync(file, 'utf8')));
const names = new Map(
  [...plan.adresboek.partijen, ...plan.adresboek.personen].map(({ id, naam }) => [id, naam]),
);

function rowsOf(theme: { id: string; naam: string }): CorpusRow[] {
  const actions = plan.acties.filter(({ thema }) => thema === theme.id);
  const rows = actions.map(({ wat, hoe, betrokkenen, wanneer, kosten }) => {
    const parties = [betrokkenen.actiehouder, ...betrokkenen.met];
    const bullets = parties.map((id) => `• ${names.get(id) ?? id}`).join('\n');
    return row(wat, hoe, bullets, wanneer, kosten);
  });
  return actions.length === 0 ? [] : [themeRow(5, theme.naam), ...rows];
}

export const westerkwartier: CorpusPlan = {
  name: 'westerkwartier',
  landscape: false,
  header: 'Uitvoeringsplan veiligheid 2024',
  blocks: [
    heading(1, 'Uitvoeringsplan veiligheid 2024'),
    table([27, 30, 18, 14, 11], true, [
      headerRow('Wat', 'Hoe', 'Wie', 'Wanneer', 'Kosten'),
      ...plan.themas.flatMap(rowsOf),
    ]),
  ],
};
