/** A list of actions as a spreadsheet to download, as Dutch programs read it. */

import { stringify } from 'csv-stringify/sync';
import { describeClaims, describeOthers, particularTexts } from '../../domain/dutch/index.ts';
import { calmLabels, statusLabels } from '../../domain/dutch/labels.ts';
import { noParticulars } from '../../domain/plan/particulars.ts';
import type { ListedAction } from '../../prisma/action-list.ts';
import type { PageContext } from '../site/context.ts';
import { spreadsheetText } from '../site/spreadsheet/text.ts';
import { rowClaims } from '../use-cases/row-claims.ts';

const columns = [
  'actie',
  'wat',
  'thema',
  'actiehouder',
  'datum',
  'stand',
  'contact',
  'bij het TVO sinds',
  'wat er bekend is',
  ...particularTexts(noParticulars).map(({ name }) => name),
  'ook bij thema',
  'overige kolommen',
];

/** Semicolons, and a mark by which Excel sees that it is UTF-8. */
export function actionSheet(rows: ListedAction[], context: PageContext): string {
  const cells = rows.map((row) =>
    [
      row.key,
      row.what,
      row.themeName,
      row.ownerName,
      row.dueOn ?? '',
      statusLabels[row.status],
      row.calm === null ? '' : calmLabels[row.calm],
      row.escalatedOn ?? '',
      describeClaims(rowClaims(row, context), context.today),
      ...particularTexts(row.particulars).map(({ text }) => text),
      row.secondThemeName ?? '',
      describeOthers(row.particulars),
    ].map(spreadsheetText),
  );
  return stringify([columns, ...cells], { delimiter: ';', bom: true });
}
