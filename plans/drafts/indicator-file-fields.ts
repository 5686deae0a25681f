/** The fields of an indicator in a plan file. */

import { indicatorWords } from '../../domain/draft/indicator-fields.ts';
import { catalogue } from '../../domain/indicators/catalogue.ts';
import { field, type FileField } from './file-field.ts';
import { readActions, readContact, readTheme } from './people-lines.ts';
import type { FieldReader } from './reading.ts';
import { readChoice, readFigureWords, readKeyLines, readYear } from './values.ts';

/** By the word of a plan file as well as by that of people. */
function choiceOf(words: Readonly<Record<string, string>>): FieldReader {
  const read = Object.entries(words).map(([name, shown]) => [shown, name] as const);
  const itself = Object.keys(words).map((name) => [name, name] as const);
  return readChoice(Object.fromEntries([...itself, ...read]));
}

const catalogueKeys = Object.fromEntries(
  catalogue.flatMap(({ key, name }) => [[key, key] as const, [name, key] as const]),
);

export const indicatorFileFields: Readonly<Record<string, FileField>> = {
  key: field('id'),
  theme: { at: null, read: readTheme },
  catalogue: field('catalogus', readChoice(catalogueKeys)),
  name: field('naam'),
  unit: field('eenheid', choiceOf(indicatorWords.unit)),
  measures: field('soort', choiceOf(indicatorWords.measures)),
  direction: field('richting', choiceOf(indicatorWords.direction)),
  level: field('niveau', choiceOf(indicatorWords.level)),
  period: field('periode', choiceOf(indicatorWords.period)),
  sourceTable: field('bron.tabel'),
  sourceColumn: field('bron.kolom'),
  sourceKeys: field('bron.sleutels', readKeyLines),
  sourceArea: field('bron.gebied'),
  target: field('streefwaarde.waarde', readFigureWords),
  targetYear: field('streefwaarde.jaar', readYear),
  responsible: field('leverancier', readContact),
  actions: field('acties', readActions),
};
