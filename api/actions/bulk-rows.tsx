/** Deciding about many actions: a look ahead, and what came of it, row by row. */

import { capital, plural, sayDate } from '../../domain/dutch/index.ts';
import type { BulkRow } from './bulk.tsx';
import { pathOf, type Scene } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { Layout, Message } from '../site/layout.tsx';
import { outcomeOf } from './outcome.tsx';

interface AheadProps {
  scene: Scene;
  rows: BulkRow[];
  fields: Record<string, string>;
}

export function BulkAheadPage({ scene, rows, fields }: AheadProps) {
  const path = `${pathOf(scene)}/acties-samen`;
  const fitting = rows.filter(({ code }) => code === 'fits');
  return (
    <Layout title="Dit gaat er veranderen" place={scene.place} current="overview">
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {plural(fitting.length, 'actie verandert', 'acties veranderen')}
        {fitting.length < rows.length &&
          `, ${plural(rows.length - fitting.length, 'actie niet', 'acties niet')}`}
        . Er is nog niets gebeurd.
      </p>
      <Rows rows={rows} scene={scene} />
      <form method="post" action={path}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {fitting.map(({ action }) => (
          <input type="hidden" name="actie" value={action.key} />
        ))}
        <p class="utrecht-action-group">
          {fitting.length > 0 && <Button>Ja, doe dit</Button>} <a href={path}>Nee, terug</a>
        </p>
      </form>
    </Layout>
  );
}

export function BulkDonePage({ scene, rows }: { scene: Scene; rows: BulkRow[] }) {
  const done = rows.filter(({ code }) => outcomeOf(code)?.kind === 'done').length;
  return (
    <Layout title="Resultaat" place={scene.place} current="overview">
      <Message kind={done === rows.length ? 'done' : 'problem'}>
        <p>
          {plural(done, 'actie is', 'acties zijn')} veranderd
          {done < rows.length && `, ${plural(rows.length - done, 'actie niet', 'acties niet')}`}.
        </p>
      </Message>
      <Rows rows={rows} scene={scene} />
      <p>
        <a href={pathOf(scene)}>Naar het overzicht</a>
      </p>
    </Layout>
  );
}

function Rows({ rows, scene }: { rows: BulkRow[]; scene: Scene }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Actie</th>
          <th scope="col">Actiehouder</th>
          <th scope="col">Datum</th>
          <th scope="col">Uitkomst</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ action, ahead, code }) => (
          <tr>
            <th scope="row">
              <a href={`${pathOf(scene)}/acties/${action.key}`}>{action.what}</a>
            </th>
            <td data-label="Actiehouder">{action.owner.name}</td>
            <td data-label="Datum">{dueOf(action.state, scene)}</td>
            <td data-label="Uitkomst">
              {ahead === null
                ? (outcomeOf(code)?.text ?? '')
                : `Kan. ${capital(plural(ahead.added, 'mail', 'mails'))} erbij, ${plural(ahead.dropped, 'mail vervalt', 'mails vervallen')}.`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dueOf({ milestones }: BulkRow['action']['state'], scene: Scene): string {
  const open = milestones.filter(({ confirmedOn }) => confirmedOn === null);
  const [first] = open.map(({ dueOn }) => dueOn).sort();
  return first === undefined ? 'niets open' : sayDate(first, scene.today);
}
