/** The consequences of one decision about many actions: the totals, who gets more mail, and where it gets crowded. */

import { describeNoticeCounts, formatDate, plural } from '../../../../domain/dutch/index.ts';
import type { Statement } from '../../../../domain/ahead/statement.ts';
import { statedCounts } from '../../../../domain/ahead/stated-counts.ts';
import { Crowded } from './crowded.tsx';
import { CapacityOf, Money } from './money.tsx';
import { nameOf, type StatedNames, type StatementProps } from './names.ts';

export function StatementTotals({ statement, names, today }: StatementProps) {
  return (
    <>
      <h2>Alles bij elkaar</h2>
      <Crowded {...{ statement, names, today }} />
      <p>
        Van {formatDate(statement.on, today)} tot en met {formatDate(statement.until, today)}, als
        niemand antwoordt: {describeNoticeCounts(statedCounts(statement))}.
      </p>
      <MoreMail statement={statement} names={names} />
      <Money {...{ statement, names }} />
      <CapacityOf {...{ statement, names }} />
    </>
  );
}

const namesInSight = 10;

function MoreMail({ statement, names }: { statement: Statement; names: StatedNames }) {
  const more = statement.mails
    .filter(({ before, after }) => after > before)
    .sort((a, b) => b.after - b.before - (a.after - a.before));
  if (more.length === 0) return <p>Niemand krijgt hierdoor meer mails.</p>;
  const rest = more.length - namesInSight;
  return (
    <>
      <p>{plural(more.length, 'mens krijgt', 'mensen krijgen')} meer mails:</p>
      <ul>
        {more.slice(0, namesInSight).map(({ contactId, before, after }) => (
          <li>
            {nameOf(names.contacts, contactId)}: {plural(after, 'mail', 'mails')} in plaats van{' '}
            {before}.
          </li>
        ))}
        {rest > 0 && <li>En nog {plural(rest, 'ander', 'anderen')}.</li>}
      </ul>
    </>
  );
}
