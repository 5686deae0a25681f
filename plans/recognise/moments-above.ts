/** "Eerste kwartaal" above a table says when its actions are due. */

import type { SourceBlock, SourceText } from '../documents/source-document.ts';
import { isMomentHeading } from './meanings.ts';

/** For each part the moment that it stands under; null where no heading names one. */
export function momentsAbove(parts: readonly { source: SourceBlock }[]): (SourceText | null)[] {
  const stack: SourceText[] = [];
  /** Without a style, as in a workbook. */
  let loose: SourceText | null = null;
  return parts.map(({ source }) => {
    if (source.kind === 'table') return moment(stack) ?? loose;
    if (source.heading !== null) {
      while ((stack.at(-1)?.heading ?? 0) >= source.heading) stack.pop();
      stack.push(source);
      loose = null;
    } else if (isMomentHeading(source.text)) loose = source;
    return moment(stack) ?? loose;
  });
}

function moment(stack: readonly SourceText[]): SourceText | null {
  return stack.findLast(({ text }) => isMomentHeading(text)) ?? null;
}
