/** A text of a workbook: all its runs, without the readings of Japanese signs. */

import { childAt, childrenNamed, textIn, type XmlElement } from '../xml.ts';

export function stringOf(item: XmlElement | null): string {
  const runs = childrenNamed(item, 'r').map((run) => childAt(run, 't'));
  return [...childrenNamed(item, 't'), ...runs].map(textIn).join('');
}
