/** The consequences of a decision in words: the worst first, what is long in a fold. */

import { formatDate } from '../../../../domain/dutch/index.ts';
import { Crowded } from './crowded.tsx';
import { Loads } from './loads.tsx';
import { CapacityOf, Money } from './money.tsx';
import type { StatementProps } from './names.ts';
import { Notices } from './notices.tsx';
import { NextReport } from './report.tsx';

export function StatementView({ statement, names, today }: StatementProps) {
  const { appears, moves, vanishes } = statement;
  return (
    <>
      <Crowded {...{ statement, names, today }} />
      <p>
        Dit is berekend van {formatDate(statement.on, today)} tot en met{' '}
        {formatDate(statement.until, today)}, alsof niemand antwoordt. Wie antwoordt, krijgt minder
        mail.
      </p>
      <Notices title="Deze mails gaan uit" none="Geen." notices={appears} {...{ names, today }} />
      {moves.length > 0 && (
        <Notices
          title="Deze mails gaan op een andere dag"
          none=""
          notices={moves}
          {...{ names, today }}
        />
      )}
      <Notices
        title="Deze mails gaan niet meer uit"
        none="Geen: wat gepland stond, blijft staan."
        notices={vanishes}
        {...{ names, today }}
      />
      <NextReport {...{ statement, names, today }} />
      <Money {...{ statement, names }} />
      <CapacityOf {...{ statement, names }} />
      <Loads {...{ statement, names }} />
    </>
  );
}
