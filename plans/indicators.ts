/** The indicators of a plan file: what they mean, and how they are written again. */

import { writeFigure } from '../domain/amounts.ts';
import { catalogueEntry } from '../domain/indicators/catalogue.ts';
import type {
  Definition,
  Direction,
  Indicator,
  IndicatorKind,
  IndicatorPeriod,
  Level,
  OpenDataSource,
  Unit,
} from '../domain/indicators/indicator.ts';
import { oneLine } from '../domain/text.ts';
import { nameIn } from './names.ts';
import type { PlanFile } from './schema.ts';
import type { ValueReader } from './value-reader.ts';

type FileIndicator = NonNullable<PlanFile['themas'][number]['indicatoren']>[number];
type Path = (string | number)[];

const unitNames = {
  aantal: 'count',
  per_1000: 'per_1000',
  procent: 'percent',
  cijfer: 'grade',
} as const satisfies Record<string, Unit>;

const kindNames = {
  uitkomst: 'outcome',
  beleving: 'perception',
  inzet: 'output',
} as const satisfies Record<string, IndicatorKind>;

const directionNames = {
  lager: 'lower',
  hoger: 'higher',
  geen: 'none',
} as const satisfies Record<string, Direction>;

const levelNames = {
  gemeente: 'municipality',
  basisteam: 'basic_team',
  district: 'district',
  nederland: 'netherlands',
} as const satisfies Record<string, Level>;

const periodNames = {
  maand: 'month',
  halfjaar: 'half_year',
  jaar: 'year',
  twee_jaar: 'two_yearly',
} as const satisfies Record<string, IndicatorPeriod>;

export function indicatorsFrom({ themas }: PlanFile, reader: ValueReader): Indicator[] {
  return themas.flatMap(({ id, indicatoren = [] }, i) =>
    indicatoren.map((one, k) => indicatorFrom(one, id, ['themas', i, 'indicatoren', k], reader)),
  );
}

function indicatorFrom(
  one: FileIndicator,
  themeId: string,
  path: Path,
  reader: ValueReader,
): Indicator {
  const { streefwaarde } = one;
  return {
    ...definitionFrom(one, path, reader),
    id: one.id,
    themeId,
    target:
      streefwaarde === undefined
        ? null
        : {
            value: reader.figure(streefwaarde.waarde, [...path, 'streefwaarde', 'waarde']),
            year: streefwaarde.jaar,
          },
    responsible: one.leverancier ?? null,
    movedBy: one.acties ?? [],
  };
}

/** What the file does not say comes from the catalogue; without that, all of it must be there. */
function definitionFrom(one: FileIndicator, path: Path, reader: ValueReader): Definition {
  const entry = one.catalogus === undefined ? null : catalogueEntry(one.catalogus);
  if (one.catalogus !== undefined && entry === null) {
    reader.unknown(
      [...path, 'catalogus'],
      one.catalogus,
      'Deze sleutel staat niet in de catalogus.',
    );
  }
  const known = entry ?? missingPartsOf(one, path, reader);
  return {
    name: one.naam === undefined ? known.name : oneLine(one.naam),
    unit: one.eenheid === undefined ? known.unit : unitNames[one.eenheid],
    kind: one.soort === undefined ? known.kind : kindNames[one.soort],
    direction: one.richting === undefined ? known.direction : directionNames[one.richting],
    level: one.niveau === undefined ? known.level : levelNames[one.niveau],
    period: one.periode === undefined ? known.period : periodNames[one.periode],
    source: one.bron === undefined ? known.source : sourceFrom(one.bron),
  };
}

/** Named as problems; what stands in for them is never used. */
function missingPartsOf(one: FileIndicator, path: Path, reader: ValueReader): Definition {
  if (one.catalogus === undefined) {
    for (const name of ['naam', 'eenheid', 'richting', 'periode'] as const) {
      if (one[name] !== undefined) continue;
      reader.missing(
        [...path, name],
        `“${name}” ontbreekt. Schrijf het op, of kies een “catalogus”.`,
      );
    }
  }
  return {
    name: one.id,
    unit: 'count',
    kind: 'outcome',
    direction: 'none',
    level: 'municipality',
    period: 'year',
    source: null,
  };
}

function sourceFrom(source: NonNullable<FileIndicator['bron']>): OpenDataSource {
  return {
    table: source.tabel,
    measure: source.kolom,
    keys: source.sleutels ?? {},
    area: source.gebied ?? null,
  };
}

export function writeIndicator(one: Indicator): FileIndicator {
  return {
    id: one.id,
    naam: one.name,
    eenheid: nameIn(unitNames, one.unit),
    soort: nameIn(kindNames, one.kind),
    richting: nameIn(directionNames, one.direction),
    niveau: nameIn(levelNames, one.level),
    periode: nameIn(periodNames, one.period),
    bron: one.source === null ? undefined : writeSource(one.source),
    streefwaarde:
      one.target === null
        ? undefined
        : { waarde: writeFigure(one.target.value), jaar: one.target.year },
    leverancier: one.responsible ?? undefined,
    acties: one.movedBy.length === 0 ? undefined : one.movedBy,
  };
}

function writeSource({ table, measure, keys, area }: OpenDataSource): FileIndicator['bron'] {
  return {
    tabel: table,
    kolom: measure,
    sleutels: Object.keys(keys).length === 0 ? undefined : keys,
    gebied: area ?? undefined,
  };
}
