/** What a changed file changes, before it is applied. */

import type { Child } from 'hono/jsx';
import {
  changesNothing,
  type FieldChange,
  type ListDiff,
  type PlanDiff,
} from '../../domain/plan/diff.ts';
import { Message } from '../site/layout.tsx';

export function PlanChanges({ diff }: { diff: PlanDiff }) {
  if (changesNothing(diff)) {
    return (
      <Message kind="done">
        <p>Dit bestand is gelijk aan het plan dat loopt. Er valt niets door te voeren.</p>
      </Message>
    );
  }
  const { actions, contacts, themes } = diff;
  return (
    <section aria-labelledby="wijzigingen">
      <h2 id="wijzigingen">Wat er verandert</h2>
      <p>
        Acties die lopen, houden hun geschiedenis. Een actie die niet meer in het plan staat, stopt;
        de actiehouder en de betrokkenen krijgen daarover mail. Krijgt een actie een andere datum,
        dan beginnen de herinneringen opnieuw vanaf die datum.
      </p>
      <DiffList title="Acties" diff={actions} nameOf={({ what }) => what} gone="stopt" />
      <DiffList
        title="Mensen en partijen"
        diff={contacts}
        nameOf={({ name }) => name}
        gone="krijgt geen mail meer"
      />
      <DiffList
        title="Thema’s"
        diff={themes}
        nameOf={({ name }) => name}
        gone="staat niet meer in het plan"
      />
      <Fields title="Rollen" fields={diff.roles} />
      <Fields title="Het plan zelf" fields={diff.settings} />
    </section>
  );
}

interface DiffListProps<T> {
  title: string;
  diff: ListDiff<T>;
  nameOf: (item: T) => string;
  gone: string;
}

function DiffList<T>({ title, diff, nameOf, gone }: DiffListProps<T>) {
  const { added, changed, removed } = diff;
  if (added.length + changed.length + removed.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="rows">
        {added.map((item) => (
          <Line mark="Nieuw">{nameOf(item)}</Line>
        ))}
        {removed.map((item) => (
          <Line mark="Weg">
            {nameOf(item)}: {gone}
          </Line>
        ))}
        {changed.map(({ item, fields }) => (
          <Line mark="Gewijzigd">
            {nameOf(item)}
            <FieldTable fields={fields} />
          </Line>
        ))}
      </ul>
    </>
  );
}

function Line({ mark, children }: { mark: string; children?: Child }) {
  return (
    <li>
      <strong>{mark}:</strong> {children}
    </li>
  );
}

function Fields({ title, fields }: { title: string; fields: FieldChange[] }) {
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <FieldTable fields={fields} />
    </>
  );
}

function FieldTable({ fields }: { fields: FieldChange[] }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Veld</th>
          <th scope="col">Was</th>
          <th scope="col">Wordt</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, was, becomes }) => (
          <tr>
            <th scope="row">{field}</th>
            <td data-label="Was">{orNothing(was)}</td>
            <td data-label="Wordt">{orNothing(becomes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function orNothing(text: string): string {
  return text === '' ? 'niets' : text;
}
