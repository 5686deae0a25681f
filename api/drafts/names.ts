/** What a part of a draft is called on a page. */

import { type StoredItem, wordsIn } from '../../domain/draft/stored.ts';
import { boardLabels, capital } from '../../domain/dutch/index.ts';

/** Empty while it has no name. */
export function nameOf(item: StoredItem): string {
  switch (item.kind) {
    case 'plan':
      return 'Het plan zelf';
    case 'roles':
      return 'Wie welke rol heeft';
    case 'board':
      return `Overleggen: ${wordsIn(item, 'board') === 'tvo' ? boardLabels.tvo : boardLabels.driehoek}`;
    case 'budget_line':
    case 'capacity_line':
      return capital(wordsIn(item, 'subject'));
    default:
      return capital(
        wordsIn(item, 'shortName') ||
          wordsIn(item, 'name') ||
          wordsIn(item, 'catalogue') ||
          shortened(wordsIn(item, 'what')),
      );
  }
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
