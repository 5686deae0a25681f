/** Which theme a table stands under: the nearest heading above it that names one. */

import type { SourceBlock, SourceRow, SourceText } from '../documents/source-document.ts';
import { folded } from '../reading/folded.ts';
import { isMomentHeading } from './meanings.ts';
import type { SourcePlace } from '../../domain/draft/place.ts';

export interface ThemeHeading {
  name: string;
  /** What a chapter above it says of its kind, "strategische thema's"; null where none does. */
  kind: string | null;
  place: SourcePlace;
  doubt: string | null;
}

/** What stands above a table, or is a row of it that leads to its header. */
interface Outlined {
  source: SourceBlock;
  row: SourceRow | null;
}

/** For each part, the theme it belongs to; null where no heading names one. */
export function themeHeadings(parts: readonly Outlined[]): (ThemeHeading | null)[] {
  const outline = new Outline(titleBlock(parts.map(({ source }) => source)));
  return parts.map((part) => outline.next(part));
}

interface Heading {
  level: number;
  text: string;
  place: SourcePlace;
}

class Outline {
  private readonly stack: Heading[] = [];
  private readonly title: SourceBlock | null;
  /** A line that looks like a heading; counts where no real one names a theme. */
  private loose: ThemeHeading | null = null;
  /** Over the table that follows: nearer than any heading. */
  private over: ThemeHeading | null = null;

  constructor(title: SourceBlock | null) {
    this.title = title;
  }

  next({ source, row }: Outlined): ThemeHeading | null {
    if (source === this.title) return null;
    if (source.kind === 'text' && source.heading !== null) this.addHeading(source, source.heading);
    else if (source.kind === 'text' && isLooseHeading(source.text)) this.addLoose(source, row);
    return this.over ?? themeIn(this.stack) ?? this.loose;
  }

  private addHeading({ text, place }: SourceText, level: number): void {
    while ((this.stack.at(-1)?.level ?? 0) >= level) this.stack.pop();
    this.stack.push({ level, text, place });
    [this.loose, this.over] = [null, null];
  }

  private addLoose({ text, place }: SourceText, row: SourceRow | null): void {
    const name = plainHeading(text);
    if (row === null)
      this.loose = { name, kind: null, place, doubt: 'Is dit een kop met de naam van een thema?' };
    else
      this.over = {
        name,
        kind: null,
        place,
        doubt: 'Deze regel is gelezen als de naam van een thema.',
      };
  }
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

function themeIn(stack: readonly Heading[]): ThemeHeading | null {
  const themes = stack.map(({ text }) => !isGeneral(text));
  // A goal under a theme is no theme; where only goals are named, they are what the plan is parted by.
  const found = Math.max(
    themes.findLastIndex((isTheme, i) => isTheme && !namesGoal(stack[i]?.text ?? '')),
    themes.findIndex((isTheme) => isTheme),
  );
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

function namesGoal(text: string): boolean {
  return /^(?:doel|ambitie)/.test(folded(text));
}

export function kindIn(text: string): string | null {
  if (/strategisch/.test(text)) return 'strategisch';
  return /prioriteit|prioritair/.test(text) ? 'prioriteit' : null;
}

const named =
  /^(?:(?:strategisch )?thema|prioriteit|programma|speerpunt|pijler|hoofdstuk|(?:veiligheids|beleids)(?:veld|thema))\s*(?:\d+|[a-z])?\s*[:.–-]\s*/i;
/** "Thema 2: Overlast" says itself what it is; "Thema: Overlast" may say it of an action. */
export function isThemeName(text: string): boolean {
  return named.test(text.trim()) && /^\S+ (?:\d+|[a-z])\s*[:.–-]/i.test(text.trim());
}

const number = /^(?:\d+(?:\.\d+)*\.?|[A-Z][.)])\s+/;
const counted =
  /^(?:doel(?:stelling)?|ambitie|opgave|(?:actie|programma)lijn|spoor|onderdeel|deel|domein|focus(?:punt|gebied)?|aandachts(?:punt|gebied))\s*(?:\d+|[a-z]|[ivx]+)\s*[:.–-]\s*/i;

/** "5.1 Zorg en veiligheid", "Thema 2: Jeugd", "A. Openbare orde". */
export function plainHeading(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(number, '')
    .replace(named, '')
    .replace(counted, '')
    .replace(/^[Tt]hema (?=\p{Lu})/u, '')
    .replace(number, '')
    .replace(/[:.]$/, '');
}

/** Names what follows, not what it is about. */
export function isGeneral(text: string): boolean {
  const plain = folded(plainHeading(text)).replace(/[?:.]+$/, '');
  return (
    general.test(plain) ||
    isTitle(plain) ||
    isMomentHeading(plain) ||
    /20\d\d/.test(plain) ||
    /^(?:bijlage|hoofdstuk|deel|tabel|blad|sheet)\s*[\divx]*$/.test(plain)
  );
}

export function isTitle(text: string): boolean {
  return /(?:uitvoerings|jaar|actie|activiteiten|werk|maatregelen|veiligheids)(?:plan|programma|agenda)|(?:planning|plan|agenda|programma|veiligheidsplan)(?: \S+){0,4} 20\d\d/.test(
    folded(text),
  );
}

const general =
  /^(?:wat |hoe |wie |acties?|actielijst|maatregelen|activiteiten|uitvoering|planning|inzet|doel|doelstelling|gemeentelijke doel|aanpak$|inleiding|voorwoord|overzicht|samenvatting|terugblik|indicatoren|begroting|budget|kosten|financi|capaciteit|formatie|bijlage|prioriteiten|strategische thema|thema's|blad ?\d|sheet ?\d|contact|adres|colofon|evaluatie|monitoring|tot slot|toelichting|het plan|plan$|tabel|leeswijzer)/;

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
