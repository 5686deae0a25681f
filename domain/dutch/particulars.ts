/** What a plan says of an action besides, with its Dutch names. */

import type { Particulars } from '../plan/particulars.ts';

type Text = Exclude<keyof Particulars, 'secondThemeId' | 'others'>;

const names: Record<Text, string> = {
  number: 'nummer',
  subtheme: 'subthema',
  priority: 'prioriteit',
  desiredResult: 'gewenst resultaat',
  portfolioHolder: 'portefeuillehouder',
  remark: 'opmerking',
};

const texts = [
  'number',
  'subtheme',
  'priority',
  'desiredResult',
  'portfolioHolder',
  'remark',
] as const;

/** Every column that a plan can have, also those that say nothing here. */
export function particularTexts(particulars: Particulars): { name: string; text: string }[] {
  return texts.map((one) => ({ name: names[one], text: particulars[one] }));
}

/** Only what the plan says, with its own columns last. */
export function statedParticulars(particulars: Particulars): { name: string; text: string }[] {
  const others = particulars.others.map(({ heading, text }) => ({ name: heading, text }));
  return [...particularTexts(particulars), ...others].filter(({ text }) => text !== '');
}

/** "Bron: raadsbesluit · Wijk: Centrum", of columns that have no other place. */
export function describeOthers({ others }: Particulars): string {
  return others.map(({ heading, text }) => `${heading}: ${text}`).join(' · ');
}

/** "ook bij Jeugd"; empty for an action of one theme. */
export function alsoWith(themeName: string | null): string {
  return themeName === null ? '' : `ook bij ${themeName}`;
}

/** "2.1.1 Radicaliseringstafel"; the name alone where the plan gives no number. */
export function numbered(number: string, name: string): string {
  return number === '' ? name : `${number} ${name}`;
}
