/** What everybody may read of a plan: no account, no names. */

import {
  describePublicAction,
  describePublicCounts,
  describePublicDecision,
  describePublicIndicator,
  formatDate,
} from '../../domain/dutch/index.ts';
import type { PublicPlan, PublicTheme } from '../../domain/public/public-plan.ts';
import { Layout } from '../site/layout.tsx';

interface Props {
  plan: PublicPlan;
  municipality: { id: string; name: string };
  path: string;
}

export function PublicPage({ plan, municipality, path }: Props) {
  return (
    <Layout title={plan.title} header={null} municipality={municipality}>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Dit is wat {plan.municipality} in {plan.year} doet aan veiligheid, en hoe ver het is. Stand
        van {formatDate(plan.on)}.
      </p>
      {plan.themes.map((theme) => (
        <ThemeSection theme={theme} plan={plan} />
      ))}
      {plan.decisions.length > 0 && <Decisions plan={plan} />}
      <section aria-labelledby="gegevens">
        <h2 id="gegevens">De gegevens zelf</h2>
        <p>
          U mag deze gegevens vrij gebruiken (
          <a href={licence.url} rel="license">
            {licence.name}
          </a>
          ). Voor een cijfer uit open data geldt de licentie van zijn bron. Alleen acties die de
          gemeente openbaar heeft gemaakt staan erin. Namen van mensen staan er niet in.
        </p>
        <ul>
          <li>
            <a href={`${path}/gegevens.csv`}>Als spreadsheet (CSV)</a>
          </li>
          <li>
            <a href={`${path}/indicatoren.csv`}>De indicatoren als spreadsheet (CSV)</a>
          </li>
          <li>
            <a href={`${path}/gegevens.json`}>Voor programma’s (JSON)</a>
          </li>
        </ul>
      </section>
    </Layout>
  );
}

export const licence = {
  name: 'CC0 1.0',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl',
};

function ThemeSection({ theme, plan }: { theme: PublicTheme; plan: PublicPlan }) {
  const id = `thema-${theme.key}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{theme.name}</h2>
      {theme.goals.length > 0 && (
        <>
          <p>Dit wil de gemeente bereiken:</p>
          <ul>
            {theme.goals.map((goal) => (
              <li>{goal}</li>
            ))}
          </ul>
        </>
      )}
      {theme.indicators.length > 0 && (
        <>
          <p>Dit meet de gemeente:</p>
          <ul class="rows">
            {theme.indicators.map((one) => (
              <li>
                <p>
                  <strong>{one.indicator.name}</strong>
                </p>
                <p>{describePublicIndicator(one)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{describePublicCounts(theme.counts)}</p>
      {theme.actions.length > 0 && (
        <ul class="rows">
          {theme.actions.map((action) => (
            <li>
              <p>
                <strong>{action.what}</strong>
              </p>
              <p>{describePublicAction(action, plan.on)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Decisions({ plan }: { plan: PublicPlan }) {
  return (
    <section aria-labelledby="besluiten">
      <h2 id="besluiten">Wat er is besloten</h2>
      <ul>
        {plan.decisions.map((decision) => (
          <li>{describePublicDecision(decision, plan.on)}</li>
        ))}
      </ul>
    </section>
  );
}
