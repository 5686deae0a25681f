/** What is said about an indicator: its last value, what it is held against, and its target. */

import { plural } from './format.ts';
import type { AimedDefinition, Indicator, IndicatorPeriod } from '../indicators/indicator.ts';
import type {
  Comparison,
  IndicatorReading,
  IndicatorSummary,
  IndicatorValue,
} from '../indicators/values.ts';
import {
  formatFigure,
  formatValuePeriod,
  levelLabels,
  unitLabels,
  valueStatusLabels,
} from './indicators.ts';

type Reading = IndicatorReading<IndicatorValue>;

interface Named {
  indicator: AimedDefinition;
  latest: Reading['latest'];
}

/** Of all of a plan together: what asks for attention, and of how many nothing is known. */
export function describeIndicators(all: Named[], attention: Named[]): string {
  if (all.length === 0) return 'In dit plan staan geen indicatoren.';
  const names = attention.map(({ indicator }) => indicator.name);
  const missing = all.filter(({ latest }) => latest === null).length;
  return [
    `Dit plan heeft ${plural(all.length, 'indicator', 'indicatoren')}.`,
    names.length === 0 ? 'Geen daarvan vraagt aandacht.' : `Aandacht voor: ${names.join(', ')}.`,
    ...(missing === 0 ? [] : [`Van ${String(missing)} is er nog geen waarde.`]),
  ].join(' ');
}

/** "Juni 2024: 7 (voorlopig)." */
export function describeLatest({ indicator, latest, values }: Reading): string {
  if (latest === null) {
    return values.length === 0 ? 'Er is nog geen waarde.' : 'Er is geen waarde met een getal.';
  }
  return describeFigure(indicator, latest);
}

export function describeFigure(
  { unit, period }: AimedDefinition,
  latest: NonNullable<Reading['latest']>,
): string {
  const last = period === 'two_yearly' ? 'Laatst bekend, over ' : 'Over ';
  const figure = formatFigure(latest.figure, unit);
  return `${last}${formatValuePeriod(latest.period)}: ${figure} (${describeStatus(latest, unit)}).`;
}

/** "voorlopig", "herzien, was 5". */
export function describeStatus({ status, was }: IndicatorValue, unit: Indicator['unit']): string {
  const label = valueStatusLabels[status];
  return was === null ? label : `${label}, was ${formatFigure(was, unit)}`;
}

/** What the figures are counted over, and of which area they are. */
export function describeBasis({ indicator, latest }: Named): string {
  const { unit, level } = indicator;
  const area =
    level === 'municipality' ? '' : `, van ${describeLevel(level)} en niet van de gemeente`;
  if (unit !== 'per_1000' || latest?.population == null) return `${unitLabels[unit]}${area}`;
  const { people, year } = latest.population;
  return `${unitLabels[unit]}, gerekend over een bevolking van ${formatFigure(people, 'count')} in ${String(year)}${area}`;
}

function describeLevel(level: Indicator['level']): string {
  return level === 'netherlands' ? levelLabels[level] : `het ${levelLabels[level]}`;
}

/** Each a whole sentence, with a note on chance where chance can be known. */
export function describeComparisons(reading: IndicatorSummary): string[] {
  const { previous, lastYear, netherlands, indicator } = reading;
  const named: [string, Comparison | null][] = [
    [previousNames[indicator.period], previous],
    ['Een jaar eerder', lastYear],
    ['Nederland', netherlands],
  ];
  return named.flatMap(([name, comparison]) =>
    comparison === null ? [] : [describeComparison(name, comparison, indicator.unit)],
  );
}

const previousNames: Record<IndicatorPeriod, string> = {
  month: 'Een maand eerder',
  half_year: 'Een halfjaar eerder',
  year: 'Een jaar eerder',
  two_yearly: 'De vorige keer',
};

function describeComparison(
  name: string,
  { figure, period, difference, verdict, withinChance }: Comparison,
  unit: Indicator['unit'],
): string {
  const was = `${name} (${formatValuePeriod(period)}): ${formatFigure(figure, unit)}.`;
  if (difference === 0) return `${was} Dat is gelijk.`;
  const size = formatFigure(Math.abs(difference), unit);
  const change = `Nu ${size} ${difference > 0 ? 'meer' : 'minder'}${verdictWords[verdict]}.`;
  return [was, change, ...chanceNote(withinChance)].join(' ');
}

const verdictWords: Record<Comparison['verdict'], string> = {
  better: ': dat is beter',
  worse: ': dat is slechter',
  same: '',
  no_judgement: ': dat is niet beter en niet slechter',
};

function chanceNote(withinChance: boolean | null): string[] {
  if (withinChance === null) return [];
  return [withinChance ? 'Dit verschil kan toeval zijn.' : 'Dit verschil is groter dan toeval.'];
}

/** Null where the plan names none. */
export function describeTarget({ indicator, target }: Aimed): string | null {
  const aim = formatTarget(indicator);
  if (aim === null) return null;
  const reached = describeReached(target);
  return [`Streefwaarde: ${aim}.`, ...(reached === null ? [] : [reached])].join(' ');
}

/** All that its last value says, for who has no chart beside it. */
export function describeSummary(summary: IndicatorSummary): string[] {
  const { indicator, latest } = summary;
  if (latest === null) return ['Er is geen waarde.'];
  const aim = describeTarget(summary);
  return [
    describeFigure(indicator, latest),
    ...describeComparisons(summary),
    ...(aim === null ? [] : [aim]),
  ];
}

interface Aimed {
  indicator: AimedDefinition;
  target: Reading['target'];
}

/** "5 of minder in 2024". */
export function formatTarget({ direction, unit, target }: AimedDefinition): string | null {
  if (target === null) return null;
  const limit = { lower: ' of minder', higher: ' of meer', none: '' }[direction];
  return `${formatFigure(target.value, unit)}${limit} in ${String(target.year)}`;
}

export function describeReached(target: Reading['target']): string | null {
  if (target === null) return null;
  return target === 'reached'
    ? 'De laatste waarde haalt dat.'
    : 'De laatste waarde haalt dat niet.';
}
