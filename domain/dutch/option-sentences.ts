/** What a board can decide about an action, and what that brings: one line for each option. */

import type { IsoDate } from '../calendar.ts';
import type { AgendaOption } from '../meetings/option.ts';
import { formatDate, formatMoney, plural } from './format.ts';
import { describeNoticeCounts } from './statement-sentences.ts';

/** Above the options: what they are counted from. */
export const optionsIntroduction =
  'Dit kan het overleg besluiten. De berichten zijn geteld vanaf de dag van het overleg, als niemand antwoordt.';

/** "Stoppen: 7 berichten minder. € 2.500 komt vrij." */
export function describeOption(option: AgendaOption, today: IsoDate): string {
  const { kind, freedCents } = option;
  const effect = kind === 'keep' ? keptEffect(option, today) : describeNoticeCounts(option);
  const money = freedCents > 0 ? ` ${formatMoney(freedCents)} komt vrij.` : '';
  return `${optionName(option, today)}: ${effect}.${money}`;
}

function optionName({ kind, until }: AgendaOption, today: IsoDate): string {
  const date = until === null ? 'met dezelfde datum' : `tot ${formatDate(until, today)}`;
  switch (kind) {
    case 'extend':
      return `Meer tijd, ${date}`;
    case 'scale_down':
      return `Afschalen, ${date}`;
    case 'reassign':
      return 'Een andere actiehouder';
    case 'cancel':
      return 'Stoppen';
    case 'confirm':
      return 'Accepteren als klaar';
    case 'keep':
      return 'Aanhouden';
  }
}

function keptEffect({ appears, until }: AgendaOption, today: IsoDate): string {
  const through = until === null ? 'daarna' : `tot en met ${formatDate(until, today)}`;
  return `er verandert niets, ${through} nog ${plural(appears, 'bericht', 'berichten')}`;
}
