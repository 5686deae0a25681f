/** What changed since the report before, one line per kind of change. */

import { type DocumentSection, plainItem, section } from '../../document.ts';
import { formatList, formatShortDate } from '../../dutch/index.ts';
import type { IsoDate } from '../../calendar.ts';
import type { ReportChanges } from '../changes.ts';
import type { ReportLine } from '../line.ts';
import { timeliness } from './line-sentences.ts';

/** `on`: the day up to which it looks. */
export function changesSection(changes: ReportChanges | null, on: IsoDate): DocumentSection[] {
  if (changes === null) return [];
  const items = changeSentences(changes, on).map(plainItem);
  const title = `Veranderd sinds ${formatShortDate(changes.since, on)}`;
  return [section(title, items.length === 0 ? { paragraphs: ['Niets.'] } : { items })];
}

export function changeSentences(changes: ReportChanges, on: IsoDate): string[] {
  return [
    { name: 'Klaar gekomen', names: changes.finished.map(finished) },
    { name: 'Te laat geworden', names: changes.becameLate.map(late) },
    { name: 'Nog steeds te laat', names: changes.stillLate.map(late) },
    {
      name: 'Niet meer te laat',
      names: changes.recovered.map((one) => recovered(one, changes, on)),
    },
    { name: 'Gestopt', names: changes.cancelled.map(shortNameOf) },
    { name: 'Nieuw in het plan', names: changes.added.map(shortNameOf) },
    { name: 'Uit het plan', names: changes.removed.map(shortNameOf) },
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ name, names }) => `${name} (${String(names.length)}): ${formatList(names)}.`);
}

function shortNameOf({ shortName }: { shortName: string }): string {
  return shortName;
}

function finished({ shortName, met }: ReportLine): string {
  const lateDays = met.at(-1)?.lateDays ?? 0;
  return lateDays === 0 ? shortName : `${shortName} (${timeliness(lateDays)})`;
}

function late(line: ReportLine): string {
  return line.due?.kind === 'evaluation'
    ? `${line.shortName} (evaluatie ontbreekt)`
    : line.shortName;
}

/** Not late any more is not the same as in time: it says how that came about (V29). */
function recovered(line: ReportLine, { since }: ReportChanges, on: IsoDate): string {
  const move = line.moves.findLast((one) => one.on >= since);
  const met = line.met.findLast((one) => one.doneOn >= since && one.lateDays > 0);
  const how =
    move !== undefined
      ? `kreeg tijd tot ${formatShortDate(move.until, on)}`
      : met !== undefined
        ? `${met.kind === 'evaluation' ? 'evaluatie' : 'mijlpaal'} op ${formatShortDate(met.doneOn, on)}, ${timeliness(met.lateDays)}`
        : line.status === 'paused'
          ? 'staat stil'
          : 'kreeg een latere datum in het plan';
  return `${line.shortName} (${how})`;
}
