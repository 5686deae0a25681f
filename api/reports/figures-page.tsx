/** A figure of a report, opened to the entries, the actions and the events that it was added up from. */

import { describeEvent, formatDate } from '../../domain/dutch/index.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import {
  type Figure,
  type FigureLine,
  type FigureUnit,
  formatAmount,
} from '../../domain/reports/figures/figure.ts';
import { reportTitle } from '../../domain/reports/versions/summary.ts';
import type { CountedEvent } from '../../prisma/report-events.ts';
import type { FrozenReport } from '../../prisma/report-freezing.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { figuresPath } from './figure-links.ts';

interface Props {
  context: PageContext;
  frozen: FrozenReport;
  figures: Figure[];
  events: ReadonlyMap<string, CountedEvent[]>;
  /** Whether `figures` is one that was asked for. */
  isOne: boolean;
}

export function FiguresPage({ context, frozen, figures, events, isOne }: Props) {
  const title = `Waar de getallen vandaan komen: ${reportTitle(frozen.report)}`;
  return (
    <Layout title={title} header={context.header} current="reports">
      <p>
        Elk getal is opgeteld uit wat er op {formatDate(frozen.report.on, context.today)} bekend
        was. Open een getal om te zien waaruit, en wat er met elke actie gebeurde.
      </p>
      {isOne && (
        <p>
          <a href={figuresPath(context, frozen)}>Bekijk alle getallen</a>
        </p>
      )}
      {figures.map((figure) => (
        <FigureDetails {...{ context, figure, events }} isOpen={isOne} />
      ))}
    </Layout>
  );
}

interface DetailsProps extends Pick<Props, 'context' | 'events'> {
  figure: Figure;
  isOpen: boolean;
}

function FigureDetails({ context, figure, events, isOpen }: DetailsProps) {
  const { id, name, total, unit, lines } = figure;
  return (
    <details id={id} open={isOpen}>
      <summary>
        {name}: {formatAmount(total, unit)}
      </summary>
      <ul class="rows">
        {lines.map((line) => (
          <li>
            <LineFacts
              {...{ context, line, unit }}
              events={events.get(line.actionId ?? '') ?? []}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LineProps {
  context: PageContext;
  line: FigureLine;
  unit: FigureUnit;
  events: CountedEvent[];
}

/** Of money only what was entered: what else happened with its action does not add up to it. */
function LineFacts({ context, line, unit, events }: LineProps) {
  const { today, calendar } = context;
  return (
    <>
      <p>
        <LineTitle context={context} line={line} />
        {unit === 'count' ? '. ' : `: ${formatAmount(line.amount, unit)}. `}
        {line.reason}
      </p>
      {unit === 'count' && (
        <ul>
          {events.map(({ event, at }) => (
            <li>
              {formatDate(calendar.dateOf(at), today)}: {describeEvent(event, '', today)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function LineTitle({ context, line }: Pick<LineProps, 'context' | 'line'>) {
  const { actionId, title } = line;
  if (actionId === null || !can(context.viewer, 'read_plan')) return title;
  return <a href={`${pathOf(context)}/acties/${partsOfActionId(actionId).key}`}>{title}</a>;
}
