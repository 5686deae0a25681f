/**
 * What Dutch municipalities measure, to choose from in a plan file by its key. The five that the law
 * (BBV) asks for in budget and annual account are marked.
 */

import type { Definition, Direction, IndicatorPeriod, Unit } from './indicator.ts';

export interface CatalogueEntry extends Definition {
  key: string;
  isLegal: boolean;
}

const crimes = { table: '47013NED', measure: 'GeregistreerdeMisdrijven' };
const nuisance = { table: '47021NED', measure: 'GeregistreerdeOverlast' };

type Options = Partial<Pick<CatalogueEntry, 'unit' | 'isLegal'>>;

function crime(
  key: string,
  name: string,
  [code, direction]: [string, Direction],
  options: Options = {},
): CatalogueEntry {
  return police({ key, name, direction, options }, { ...crimes, keys: { SoortMisdrijf: code } });
}

interface Head {
  key: string;
  name: string;
  direction: Direction;
  options: Options;
}

function police(
  { options, ...head }: Head,
  source: { table: string; measure: string; keys: Record<string, string> },
): CatalogueEntry {
  return {
    ...head,
    unit: options.unit ?? 'count',
    kind: 'outcome',
    level: 'municipality',
    period: 'month',
    source: { ...source, area: null },
    isLegal: options.isLegal ?? false,
  };
}

function byHand(
  key: string,
  name: string,
  [unit, period, direction]: [Unit, IndicatorPeriod, Direction],
  options: Partial<Pick<CatalogueEntry, 'kind' | 'level' | 'isLegal'>> = {},
): CatalogueEntry {
  return {
    key,
    name,
    unit,
    period,
    direction,
    source: null,
    kind: options.kind ?? 'outcome',
    level: options.level ?? 'municipality',
    isLegal: options.isLegal ?? false,
  };
}

const perception = { kind: 'perception' } as const;
const legal = { isLegal: true } as const;
const perThousand = { unit: 'per_1000' } as const;

export const catalogue: readonly CatalogueEntry[] = [
  crime('totaal-misdrijven', 'Totaal misdrijven', ['0.0.0', 'lower'], perThousand),
  crime('woninginbraak', 'Diefstal en inbraak woning', ['1.1.1', 'lower'], legal),
  crime('inbraak-schuur', 'Inbraak box, garage en schuur', ['1.1.2', 'lower']),
  crime('diefstal-auto', 'Diefstal uit en vanaf motorvoertuigen', ['1.2.1', 'lower']),
  crime('diefstal-fiets', 'Diefstal van brommers, snorfietsen en fietsen', ['1.2.3', 'lower']),
  crime('winkeldiefstal', 'Winkeldiefstal', ['2.5.2', 'lower'], { ...perThousand, ...legal }),
  crime('bedrijfsinbraak', 'Diefstal en inbraak bedrijven', ['2.5.1', 'lower']),
  crime('openlijk-geweld', 'Openlijk geweld', ['1.4.3', 'lower']),
  crime('bedreiging', 'Bedreiging', ['1.4.4', 'lower']),
  crime('mishandeling', 'Mishandeling', ['1.4.5', 'lower']),
  crime('straatroof', 'Straatroof', ['1.4.6', 'lower']),
  crime('overval', 'Overval', ['1.4.7', 'lower']),
  crime('vernieling', 'Vernieling', ['2.2.1', 'lower'], { ...perThousand, ...legal }),
  crime('drugs-drankoverlast', 'Overlast door drugs of drank', ['2.1.1', 'lower']),
  crime('drugshandel', 'Drugshandel', ['3.1.1', 'none']),
  crime('wapenhandel', 'Wapenhandel', ['3.1.3', 'none']),
  crime('cybercrime', 'Cybercrime', ['3.7.4', 'none']),
  crime('horizontale-fraude', 'Horizontale fraude', ['3.9.1', 'lower']),
  crime('vuurwerk', 'Vuurwerk', ['2.6.9', 'lower']),
  crime('onder-invloed', 'Rijden onder invloed', ['3.5.2', 'none']),
  crime('openbare-orde', 'Aantasting van de openbare orde', ['3.6.4', 'lower']),
  crime('discriminatie', 'Discriminatie', ['3.7.1', 'none']),
  police(
    { key: 'overlast', name: 'Registraties van overlast', direction: 'lower', options: {} },
    { ...nuisance, keys: {} },
  ),
  police(
    {
      key: 'verward-gedrag',
      name: 'Overlast door een verward persoon',
      direction: 'none',
      options: {},
    },
    { ...nuisance, keys: { Overlast: 'E33' } },
  ),
  byHand('geweldsmisdrijven', 'Geweldsmisdrijven', ['per_1000', 'year', 'lower'], legal),
  byHand('jeugdoverlast', 'Incidenten jeugdoverlast', ['per_1000', 'half_year', 'lower']),
  byHand(
    'halt',
    'Verwijzingen Halt (van 12 tot en met 17 jaar)',
    ['per_1000', 'year', 'none'],
    legal,
  ),
  byHand('onveilig', 'Voelt zich weleens onveilig', ['percent', 'two_yearly', 'lower'], perception),
  byHand(
    'rapportcijfer-buurt',
    'Rapportcijfer veiligheid in de buurt',
    ['grade', 'two_yearly', 'higher'],
    perception,
  ),
  byHand(
    'slachtoffer',
    'Slachtoffer van traditionele criminaliteit',
    ['percent', 'two_yearly', 'lower'],
    perception,
  ),
  byHand(
    'overlast-jongeren',
    'Heeft vaak overlast van jongeren',
    ['percent', 'two_yearly', 'lower'],
    perception,
  ),
  byHand('jeugdgroepen', 'Problematische jeugdgroepen', ['count', 'year', 'lower']),
  byHand('huiselijk-geweld', 'Meldingen van huiselijk geweld', ['count', 'half_year', 'none']),
  byHand('overlast-en-zorg', 'Meldingen van overlast en zorg', ['count', 'half_year', 'none']),
  byHand('acties-gedaan', 'Gehouden acties', ['count', 'half_year', 'higher'], { kind: 'output' }),
  byHand('bereik', 'Bereikte inwoners of ondernemers', ['count', 'half_year', 'higher'], {
    kind: 'output',
  }),
];

export function catalogueEntry(key: string): CatalogueEntry | null {
  return catalogue.find((entry) => entry.key === key) ?? null;
}
