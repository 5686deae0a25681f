/** One theme: what the municipality wants with it, how its actions stand, and its money. */

import { capital, formatFte, formatMoney } from '../../domain/dutch/index.ts';
import { describeGoal, describeScope, themeKindLabels } from '../../domain/dutch/labels.ts';
import { themePotKey } from '../../domain/money/pots.ts';
import type { ListedAction, StatusCount } from '../../prisma/action-list.ts';
import type { ThemeDetails } from '../../prisma/plan-themes.ts';
import { DataList, Fact } from '../site/components/data-list.tsx';
import { PageLinks, type Pages } from '../site/components/pager.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { ActionRows } from './action-list.tsx';
import { StateSentence } from './state-sentence.tsx';

interface Props {
  context: PageContext;
  theme: ThemeDetails;
  counts: StatusCount[];
  rows: ListedAction[];
  /** Of other themes, shown here as well. */
  also: ListedAction[];
  pages: Pages;
}

export function ThemePage({ context, theme, counts, rows, also, pages }: Props) {
  const path = pathOf(context);
  return (
    <Layout title={theme.name} header={context.header} current="overview">
      <p>
        {themeKindLabels[theme.kind]} in {context.plan.title}.{' '}
        <a href={path}>Terug naar het overzicht</a>.
      </p>
      {theme.scaling !== null && (
        <p>
          <strong>{capital(describeScope(theme.scaling))}</strong>
        </p>
      )}
      <StateSentence counts={counts} path={path} theme={theme.key} />
      {theme.goals.length > 0 && (
        <section aria-labelledby="doelen">
          <h2 id="doelen">Wat de gemeente wil bereiken</h2>
          <ul>
            {theme.goals.map(describeGoal).map((goal) => (
              <li>{goal}</li>
            ))}
          </ul>
        </section>
      )}
      {can(context.viewer, 'steer_plan') && (
        <p>
          <a href={`${path}/bijsturen/themas/${theme.key}`}>Dit thema bijsturen</a>
        </p>
      )}
      <section aria-labelledby="acties">
        <h2 id="acties">Acties ({counts.reduce((sum, { count }) => sum + count, 0)})</h2>
        <ActionRows context={context} rows={rows} />
        <PageLinks pages={pages} />
      </section>
      {also.length > 0 && (
        <section aria-labelledby="ook">
          <h2 id="ook">Ook bij dit thema ({also.length})</h2>
          <p>Deze acties horen bij een ander thema. Daar tellen zij mee.</p>
          <ActionRows context={context} rows={also} />
        </section>
      )}
      <Means context={context} theme={theme} />
    </Layout>
  );
}

function Means({ context, theme }: Pick<Props, 'context' | 'theme'>) {
  const { budget, capacity } = context.plan.settings;
  const ofTheme = ({ themeId }: { themeId: string | null }) => themeId === theme.key;
  return (
    <section aria-labelledby="geld">
      <h2 id="geld">Geld en capaciteit volgens het plan</h2>
      <DataList>
        <Fact name="Kosten van de acties samen">{formatMoney(theme.plannedCents)}</Fact>
        {theme.statedTotalCents !== null && (
          <Fact name="Totaal zoals het plan het noemt">{formatMoney(theme.statedTotalCents)}</Fact>
        )}
        {budget.lines.filter(ofTheme).map(({ subject, amountCents }) => (
          <Fact name={`Begroting: ${subject}`}>{formatMoney(amountCents)}</Fact>
        ))}
        {capacity.lines.filter(ofTheme).map(({ subject, regularFte, priorityFte }) => (
          <Fact name={`Capaciteit: ${subject}`}>
            {formatFte(regularFte)} vast
            {priorityFte > 0 && `, ${formatFte(priorityFte)} voor prioriteiten`}
          </Fact>
        ))}
      </DataList>
      <p>
        <a href={`${pathOf(context)}/geld/${themePotKey(theme.key)}`}>
          Wat er verplicht en uitgegeven is
        </a>
      </p>
    </section>
  );
}
