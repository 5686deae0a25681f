/** Which actions a list shows: searched by what they are called, narrowed by whose they are and where they stand. */

import type { Child } from 'hono/jsx';
import { statuses } from '../../domain/action/status.ts';
import { calms } from '../../domain/contact/calm.ts';
import { calmLabels, statusLabels } from '../../domain/dutch/index.ts';
import type { FilterChoices } from '../../prisma/action-choices.ts';
import { type Selection, type Sorting, sortings } from '../../prisma/action-list.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';

const sortingLabels: Record<Sorting, string> = {
  status: 'ergste eerst',
  due: 'eerste datum eerst',
  owner: 'actiehouder',
  theme: 'thema',
};

interface ChosenProps {
  selection: Selection;
  choices: FilterChoices;
}

/** A form of its own, above a list. */
export function ActionFilter({ path, ...chosen }: ChosenProps & { path: string }) {
  return (
    <form method="get" action={path}>
      <FilterFields prefix="" {...chosen}>
        <Button kind="secondary-action">Zoek</Button>
      </FilterFields>
    </form>
  );
}

interface FilterProps extends ChosenProps {
  /** Of the names of its fields, where they stand among others. */
  prefix: string;
  /** What sends them. */
  children: Child;
}

export function FilterFields({ prefix, selection, choices, children }: FilterProps) {
  const [status] = selection.statuses;
  const [calm] = selection.calms;
  return (
    <fieldset>
      <legend>Zoek acties</legend>
      {selection.ownerLeft && <input type="hidden" name={`${prefix}vertrokken`} value="ja" />}
      <div class="filter">
        <SearchField name={`${prefix}zoek`} search={selection.search} />
        <Narrowing
          name={`${prefix}thema`}
          label="Thema"
          options={choices.themes}
          chosen={selection.themeKey}
          none="alle thema’s"
        />
        <Narrowing
          name={`${prefix}partij`}
          label="Partij"
          options={choices.parties}
          chosen={selection.partyKey}
          none="alle partijen"
        />
        <Narrowing
          name={`${prefix}actiehouder`}
          label="Actiehouder"
          options={choices.owners}
          chosen={selection.ownerKey}
          none="alle actiehouders"
        />
        <Narrowing
          name={`${prefix}stand`}
          label="Stand"
          options={statuses.map((key) => ({ key, name: statusLabels[key] }))}
          chosen={status ?? null}
          none="elke stand"
        />
        <Narrowing
          name={`${prefix}contact`}
          label="Contact"
          options={calms.map((key) => ({ key, name: calmLabels[key] }))}
          chosen={calm ?? null}
          none="alles"
        />
        <Narrowing
          name={`${prefix}volgorde`}
          label="Volgorde"
          options={sortings
            .filter((key) => key !== 'status')
            .map((key) => ({ key, name: sortingLabels[key] }))}
          chosen={selection.sorting}
          none={sortingLabels.status}
        />
      </div>
      <p>{children}</p>
    </fieldset>
  );
}

function SearchField({ name, search }: { name: string; search: string }) {
  return (
    <Field id="zoek-tekst" label="Zoekwoord">
      {(tied) => <input {...tied} type="search" name={name} value={search} maxlength={100} />}
    </Field>
  );
}

/** On the overview: leads to the list. */
export function SearchBox({ path, bulk }: { path: string; bulk: boolean }) {
  return (
    <form method="get" action={`${path}/acties`} role="search">
      <div class="filter">
        <SearchField name="zoek" search="" />
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
  name: string;
  label: string;
  options: { key: string; name: string }[];
  chosen: string | null;
  none: string;
}

function Narrowing({ name, label, options, chosen, none }: NarrowingProps) {
  return (
    <Field id={`filter-${name}`} label={label}>
      {(tied) => (
        <select {...tied} name={name}>
          <option value="">{none}</option>
          {options.map(({ key, name: shown }) => (
            <option value={key} selected={key === chosen}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
