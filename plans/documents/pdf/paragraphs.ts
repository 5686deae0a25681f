/** Text between tables: lines that follow each other closely are a paragraph, larger letters a heading. */

import type { TextLine } from './lines.ts';

export interface DraftText {
  page: number;
  top: number;
  lines: TextLine[];
}

export function paragraphsOf(lines: readonly TextLine[]): DraftText[] {
  const paragraphs: DraftText[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.lines.at(-1);
    if (open !== undefined && last !== undefined && goesOn(last, line)) open.lines.push(line);
    else paragraphs.push({ page: line.page, top: line.y, lines: [line] });
  }
  return paragraphs;
}

function goesOn(last: TextLine, line: TextLine): boolean {
  if (last.paragraph !== null && last.paragraph === line.paragraph) return true;
  if (line.begins) return false;
  const distance = line.y - last.y;
  const isClose = distance > 0 && distance < 1.6 * line.size;
  return (
    isClose && Math.abs(last.size - line.size) < 0.6 && !/^(•|\d+(\.\d+)*\.?\s)/.test(line.text)
  );
}

/** The size of most letters: what is larger is a heading, the largest the highest. */
export function headingLevels(texts: readonly TextLine[]): (size: number) => number | null {
  const letters = new Map<number, number>();
  for (const { size, text } of texts) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [body = 0] = [...letters].sort(([, a], [, b]) => b - a)[0] ?? [];
  const larger = [...letters.keys()].filter((size) => size > body * 1.1).sort((a, b) => b - a);
  return (size) => {
    const index = larger.indexOf(Math.round(size * 2) / 2);
    return index === -1 ? null : Math.min(index + 1, 6);
  };
}
