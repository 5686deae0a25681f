/** An indicator of a plan file in the words of a draft. */

import { indicatorWords } from '../../domain/draft/indicator-fields.ts';
import { catalogueEntry } from '../../domain/indicators/catalogue.ts';
import type { PlanFile } from '../schema.ts';
import type { Words } from './draft-words.ts';

type FileIndicator = NonNullable<PlanFile['themas'][number]['indicatoren']>[number];

export function indicatorPart(one: FileIndicator, themeId: string): Words {
  const { catalogus, eenheid, soort, richting, niveau, periode, bron, streefwaarde } = one;
  return {
    key: one.id,
    theme: themeId,
    catalogue: catalogus && (catalogueEntry(catalogus)?.name ?? catalogus),
    name: one.naam,
    unit: eenheid && indicatorWords.unit[eenheid],
    measures: soort && indicatorWords.measures[soort],
    direction: richting && indicatorWords.direction[richting],
    level: niveau && indicatorWords.level[niveau],
    period: periode && indicatorWords.period[periode],
    sourceTable: bron?.tabel,
    sourceColumn: bron?.kolom,
    sourceKeys: keyLines(bron?.sleutels ?? {}),
    sourceArea: bron?.gebied,
    target: streefwaarde?.waarde,
    targetYear: streefwaarde?.jaar,
    responsible: one.leverancier,
    actions: one.acties?.join('\n'),
  };
}

function keyLines(keys: Record<string, string>): string {
  return Object.entries(keys)
    .map(([name, key]) => `${name}: ${key}`)
    .join('\n');
}
