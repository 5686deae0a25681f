/** The Dashboard OOV: per theme its goals and its indicators. Never one figure for the whole. */

import { describeIndicators } from '../../domain/dutch/indicator-sentences.ts';
import { describeGoal, describeScope } from '../../domain/dutch/labels.ts';
import type { LegalFigure } from '../../domain/indicators/legal.ts';
import { asksAttention, type IndicatorReading } from '../../domain/indicators/values.ts';
import { legalTable } from '../../domain/reports/versions/legal-table.ts';
import type { ListedAction } from '../../prisma/action-list.ts';
import type { RecordedValue } from '../../prisma/indicator-values.ts';
import type { ThemeGoals } from '../../prisma/plan-themes.ts';
import { DataTable } from '../site/components/document.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout, Message } from '../site/layout.tsx';
import { IndicatorSection } from './indicator-section.tsx';
import { ValueFiles } from './value-files.tsx';

export interface DashboardView {
  context: PageContext;
  themes: ThemeGoals[];
  readings: IndicatorReading<RecordedValue>[];
  legal: LegalFigure[];
  /** All that an indicator names. */
  actions: ListedAction[];
}

export function DashboardPage({ outcome, ...view }: DashboardView & { outcome: string | null }) {
  const { context, themes, readings, legal } = view;
  return (
    <Layout title="Dashboard OOV" header={context.header} current="indicators">
      {outcome === 'ingelezen' && (
        <Message kind="done">
          <p>De waarden zijn ingelezen. Wat er eerder stond, blijft bewaard.</p>
        </Message>
      )}
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {describeIndicators(readings, readings.filter(asksAttention))}
      </p>
      <ValueFiles context={context} />
      {themes.map((theme) => (
        <ThemeSection theme={theme} {...view} />
      ))}
      <section aria-labelledby="bbv">
        <h2 id="bbv">Voor begroting en jaarverslag</h2>
        <p>
          Deze vijf cijfers vraagt de wet (BBV). Een cijfer staat er alleen als het over een heel
          jaar bekend is.
        </p>
        <DataTable
          table={legalTable(legal)}
          file={`${pathOf(context)}/dashboard-oov/bbv.csv`}
          figureLinks={null}
        />
      </section>
    </Layout>
  );
}

function ThemeSection({
  theme,
  context,
  readings,
  actions,
}: DashboardView & { theme: ThemeGoals }) {
  const own = readings.filter(({ indicator }) => indicator.themeId === theme.key);
  const id = `thema-${theme.key}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <a href={`${pathOf(context)}/themas/${theme.key}`}>{theme.name}</a>
      </h2>
      {theme.scaling !== null && <p>{describeScope(theme.scaling)}</p>}
      {theme.goals.length > 0 && (
        <ul>
          {theme.goals.map((goal) => (
            <li>{describeGoal(goal)}</li>
          ))}
        </ul>
      )}
      {own.length === 0 && <p>Voor dit thema wordt niets gemeten.</p>}
      {own.map((reading) => (
        <IndicatorSection
          context={context}
          reading={reading}
          actions={actions.filter(({ key }) => reading.indicator.movedBy.includes(key))}
        />
      ))}
    </section>
  );
}
