/** Which actions a list shows: searched by what they are called, narrowed by whose they are and where they stand. */

import { statuses } from '../../domain/action/status.ts';
import { calms } from '../../domain/contact/calm.ts';
import { calmLabels, statusLabels } from '../../domain/dutch/index.ts';
import type { FilterChoices } from '../../prisma/action-choices.ts';
import { type Selection, type Sorting, sortings } from '../../prisma/action-overview.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';

interface FilterProps {
  path: string;
  selection: Selection;
  choices: FilterChoices;
}

const sortingLabels: Record<Sorting, string> = {
  status: 'ergste eerst',
  due: 'eerste datum eerst',
  owner: 'actiehouder',
  theme: 'thema',
};

export function ActionFilter({ path, selection, choices }: FilterProps) {
  const [status] = selection.statuses;
  const [calm] = selection.calms;
  return (
    <form method="get" action={path}>
      <fieldset>
        <legend>Zoek acties</legend>
        <div class="filter">
          <SearchField search={selection.search} />
          <Narrowing
            id="thema"
            label="Thema"
            options={choices.themes}
            chosen={selection.themeKey}
            none="alle thema’s"
          />
          <Narrowing
            id="partij"
            label="Partij"
            options={choices.parties}
            chosen={selection.partyKey}
            none="alle partijen"
          />
          <Narrowing
            id="actiehouder"
            label="Actiehouder"
            options={choices.owners}
            chosen={selection.ownerKey}
            none="alle actiehouders"
          />
          <Narrowing
            id="stand"
            label="Stand"
            options={statuses.map((key) => ({ key, name: statusLabels[key] }))}
            chosen={status ?? null}
            none="elke stand"
          />
          <Narrowing
            id="contact"
            label="Contact"
            options={calms.map((key) => ({ key, name: calmLabels[key] }))}
            chosen={calm ?? null}
            none="alles"
          />
          <Narrowing
            id="volgorde"
            label="Volgorde"
            options={sortings
              .filter((key) => key !== 'status')
              .map((key) => ({ key, name: sortingLabels[key] }))}
            chosen={selection.sorting}
            none={sortingLabels.status}
          />
        </div>
        <p>
          <Button kind="secondary-action">Zoek</Button>
        </p>
      </fieldset>
    </form>
  );
}

function SearchField({ search }: { search: string }) {
  return (
    <Field id="zoek-tekst" label="Zoekwoord">
      {(tied) => <input {...tied} type="search" name="zoek" value={search} />}
    </Field>
  );
}

/** On the overview: leads to the list. */
export function SearchBox({ path, bulk }: { path: string; bulk: boolean }) {
  return (
    <form method="get" action={`${path}/acties`} role="search">
      <div class="filter">
        <SearchField search="" />
        <Button kind="secondary-action">Zoek acties</Button>
      </div>
      <p>
        <a href={`${path}/acties`}>Alle acties, met filter en download</a>
        {bulk && (
          <>
            {' '}
            of <a href={`${path}/acties-samen`}>bewerk acties samen</a>
          </>
        )}
        .
      </p>
    </form>
  );
}

interface NarrowingProps {
  id: string;
  label: string;
  options: { key: string; name: string }[];
  chosen: string | null;
  none: string;
}

function Narrowing({ id, label, options, chosen, none }: NarrowingProps) {
  return (
    <Field id={`zoek-${id}`} label={label}>
      {(tied) => (
        <select {...tied} name={id}>
          <option value="">{none}</option>
          {options.map(({ key, name }) => (
            <option value={key} selected={key === chosen}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
