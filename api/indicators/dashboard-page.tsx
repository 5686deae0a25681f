/** The Dashboard OOV: per theme its goals and its indicators. Never one figure for the whole. */

import { plural } from '../../domain/dutch/index.ts';
import { describeGoal, describeScope } from '../../domain/dutch/labels.ts';
import { asksAttention, type IndicatorReading } from '../../domain/indicators/values.ts';
import type { ListedAction } from '../../prisma/action-list.ts';
import type { RecordedValue } from '../../prisma/indicator-values.ts';
import type { ThemeGoals } from '../../prisma/plan-themes.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout, Message } from '../site/layout.tsx';
import { IndicatorSection } from './indicator-section.tsx';
import { ValueFiles } from './value-files.tsx';

export interface DashboardView {
  context: PageContext;
  themes: ThemeGoals[];
  readings: IndicatorReading<RecordedValue>[];
  /** All that an indicator names. */
  actions: ListedAction[];
}

export function DashboardPage({ outcome, ...view }: DashboardView & { outcome: string | null }) {
  const { context, themes, readings } = view;
  return (
    <Layout title="Dashboard OOV" header={context.header} current="indicators">
      {outcome === 'ingelezen' && (
        <Message kind="done">
          <p>De waarden zijn ingelezen. Wat er eerder stond, blijft bewaard.</p>
        </Message>
      )}
      <p class="utrecht-paragraph utrecht-paragraph--lead">{describeState(readings)}</p>
      <ValueFiles context={context} />
      {themes.map((theme) => (
        <ThemeSection theme={theme} {...view} />
      ))}
    </Layout>
  );
}

function describeState(readings: IndicatorReading<RecordedValue>[]): string {
  if (readings.length === 0) return 'In dit plan staan geen indicatoren.';
  const names = readings.filter(asksAttention).map(({ indicator }) => indicator.name);
  const missing = readings.filter(({ latest }) => latest === null).length;
  const all = `Dit plan heeft ${plural(readings.length, 'indicator', 'indicatoren')}.`;
  const without = missing === 0 ? '' : ` Van ${String(missing)} is er nog geen waarde.`;
  if (names.length === 0) return `${all} Geen daarvan vraagt aandacht.${without}`;
  return `${all} Aandacht voor: ${names.join(', ')}.${without}`;
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
