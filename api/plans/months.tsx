/** Every mail of the year: the day, the person, the actions and the reason. */

import {
  audienceLabels,
  capital,
  noticeLabels,
  plural,
  formatDate,
  formatMonth,
} from '../../domain/dutch/index.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Preview, PreviewItem, PreviewMail } from '../../domain/ahead/preview.ts';
import { DataList, Fact } from '../site/components/data-list.tsx';

export function PlanMonths({ preview }: { preview: Preview }) {
  return (
    <section>
      <h2>Elke mail, maand voor maand</h2>
      {preview.months.map(({ month, mails, notices }) => (
        <details>
          <summary>
            {capital(formatMonth(month))}: {plural(mails.length, 'mail', 'mails')},{' '}
            {plural(notices, 'bericht', 'berichten')}
          </summary>
          {[...groupBy(mails, ({ on }) => on)].map(([on, found]) => (
            <Day on={on} mails={found} />
          ))}
        </details>
      ))}
    </section>
  );
}

function Day({ on, mails }: { on: string; mails: PreviewMail[] }) {
  return (
    <>
      <h3>{capital(formatDate(on, on))}</h3>
      <DataList>
        {mails.map(({ name, items }) => (
          <Fact name={name}>{linesOf(items).join('; ')}</Fact>
        ))}
      </DataList>
    </>
  );
}

/** "herinnering (actiehouder): radicaliseringstafel, kermis": one reason, all its actions. */
function linesOf(items: PreviewItem[]): string[] {
  const reasons = groupBy(
    items,
    ({ kind, audience }) => `${noticeLabels[kind]} (${audienceLabels[audience]})`,
  );
  return [...reasons].map(([reason, found]) => {
    const about = found.flatMap(({ shortName }) => (shortName === '' ? [] : [shortName]));
    return about.length === 0 ? reason : `${reason}: ${about.join(', ')}`;
  });
}
