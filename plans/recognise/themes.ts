/** Which theme a table stands under: the nearest heading above it that names one. */

import type { SourceBlock } from '../documents/source-document.ts';
import { folded } from '../reading/folded.ts';
import type { Place } from '../../domain/draft/place.ts';

export interface ThemeHeading {
  name: string;
  /** What a chapter above it says of its kind, "strategische thema's"; null where none does. */
  kind: string | null;
  place: Place;
  doubt: string | null;
}

/** For each block, the theme it belongs to; null where no heading names one. */
export function themeHeadings(blocks: readonly SourceBlock[]): (ThemeHeading | null)[] {
  const stack: { level: number; text: string; place: Place }[] = [];
  let loose: ThemeHeading | null = null;
  const title = titleBlock(blocks);
  return blocks.map((block) => {
    if (block.kind === 'table') return themeIn(stack) ?? loose;
    const { heading: level, text, place } = block;
    if (block === title) return null;
    if (level !== null) {
      while ((stack.at(-1)?.level ?? 0) >= level) stack.pop();
      stack.push({ level, text, place });
      loose = null;
    } else if (isLooseHeading(text)) {
      const doubt = 'Is dit een kop met de naam van een thema?';
      loose = { name: plainHeading(text), kind: null, place, doubt };
    }
    return themeIn(stack) ?? loose;
  });
}

/** The only heading of its level, above all others, is that of the document. */
function titleBlock(blocks: readonly SourceBlock[]): SourceBlock | null {
  const headings = blocks.filter((block) => block.kind === 'text' && block.heading !== null);
  const [first] = headings;
  if (first?.kind !== 'text') return null;
  const level = first.heading;
  const isAlone = headings.every(
    (one) => one === first || (one.kind === 'text' && one.heading !== level),
  );
  return isAlone ? first : null;
}

function themeIn(stack: { level: number; text: string; place: Place }[]): ThemeHeading | null {
  const found = stack.findLastIndex(({ text }) => !isGeneral(text));
  const heading = stack[found];
  if (heading === undefined) return null;
  const above = stack
    .slice(0, found + 1)
    .map(({ text }) => folded(text))
    .join(' ');
  return {
    name: plainHeading(heading.text),
    kind: kindIn(above),
    place: heading.place,
    doubt: null,
  };
}

export function kindIn(text: string): string | null {
  if (/strategisch/.test(text)) return 'strategisch';
  return /prioriteit|prioritair/.test(text) ? 'prioriteit' : null;
}

/** "5.1 Zorg en veiligheid", "Thema 2: Jeugd", "A. Openbare orde". */
export function plainHeading(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:(?:strategisch )?thema|prioriteit|programma|speerpunt|pijler|hoofdstuk)\s*(?:\d+|[a-z])?\s*[:.–-]\s*/i,
      '',
    )
    .replace(/^(?:\d+(?:\.\d+)*\.?|[A-Z][.)])\s+/, '')
    .replace(/[:.]$/, '');
}

/** Names what follows, not what it is about. */
export function isGeneral(text: string): boolean {
  const plain = folded(plainHeading(text)).replace(/[?:.]+$/, '');
  return (
    general.test(plain) ||
    isTitle(plain) ||
    /20\d\d/.test(plain) ||
    /^(?:bijlage|hoofdstuk|deel|tabel|blad|sheet)\s*[\divx]*$/.test(plain)
  );
}

export function isTitle(text: string): boolean {
  return /uitvoerings(?:plan|programma|agenda)|jaarplan|actieplan|actieprogramma|werkplan|jaarprogramma|(?:planning|plan|agenda|programma|veiligheidsplan)(?: \S+){0,4} 20\d\d/.test(
    folded(text),
  );
}

const general =
  /^(?:wat |hoe |wie |acties?|actielijst|maatregelen|activiteiten|uitvoering|planning|inzet|doel|doelstelling|gemeentelijke doel|aanpak|inleiding|voorwoord|overzicht|samenvatting|terugblik|indicatoren|begroting|budget|kosten|financi|capaciteit|formatie|bijlage|prioriteiten|strategische thema|thema's|blad ?\d|sheet ?\d|contact|adres|colofon|evaluatie|monitoring|tot slot|toelichting|het plan|plan$|tabel|leeswijzer)/;

/** A short line without a full stop may be a heading that has no style. */
function isLooseHeading(text: string): boolean {
  const line = text.trim();
  return (
    line.length > 2 &&
    line.length <= 60 &&
    !/[.;,:]$|\n|•/.test(line) &&
    /^[\p{Lu}\d]/u.test(line) &&
    !isGeneral(line)
  );
}
