/** Each figure of a report, opened to the actions and the events that it was counted from. */

import { describeEvent, formatDate } from '../../domain/dutch/index.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import { type Figure, type FigureLine, figuresOf } from '../../domain/reports/figures.ts';
import { reportTitle } from '../../domain/reports/versions/summary.ts';
import type { CountedEvent } from '../../prisma/report-events.ts';
import type { FrozenReport } from '../../prisma/report-freezing.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';

interface Props {
  context: PageContext;
  frozen: FrozenReport;
  events: ReadonlyMap<string, CountedEvent[]>;
}

export function FiguresPage({ context, frozen, events }: Props) {
  const figures = figuresOf(frozen.report);
  const title = `Waar de getallen vandaan komen: ${reportTitle(frozen.report)}`;
  return (
    <Layout title={title} header={context.header} current="reports">
      <p>
        Elk getal telt acties, zoals die er op {formatDate(frozen.report.on, context.today)} voor
        stonden. Open een getal om te zien welke acties het zijn en wat er met elke actie gebeurde.
      </p>
      {figures.map((figure) => (
        <FigureDetails {...{ context, figure, events }} />
      ))}
    </Layout>
  );
}

function FigureDetails({ context, figure, events }: Omit<Props, 'frozen'> & { figure: Figure }) {
  const { id, name, count, lines } = figure;
  return (
    <details id={id}>
      <summary>
        {name}: {count}
      </summary>
      <ul class="rows">
        {lines.map((line) => (
          <li>
            <LineFacts {...{ context, line }} events={events.get(line.actionId) ?? []} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LineProps {
  context: PageContext;
  line: FigureLine;
  events: CountedEvent[];
}

function LineFacts({ context, line, events }: LineProps) {
  const { today, calendar, viewer } = context;
  const href = `${pathOf(context)}/acties/${partsOfActionId(line.actionId).key}`;
  return (
    <>
      <p>
        {can(viewer, 'read_plan') ? <a href={href}>{line.title}</a> : line.title}. {line.reason}
      </p>
      <ul>
        {events.map(({ event, at }) => (
          <li>
            {formatDate(calendar.dateOf(at), today)}: {describeEvent(event, '', today)}
          </li>
        ))}
      </ul>
    </>
  );
}
