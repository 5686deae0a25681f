/** Which actions to decide about: narrowed by what they are and where they stand. */

import { statuses } from '../../domain/action/status.ts';
import { statusLabels } from '../../domain/dutch/index.ts';
import type { BulkChoices } from '../../prisma/action-choices.ts';
import type { Selection } from '../../prisma/action-overview.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';

interface FilterProps {
  path: string;
  selection: Selection;
  choices: BulkChoices;
}

export function BulkFilter({ path, selection, choices }: FilterProps) {
  const [status] = selection.statuses;
  return (
    <form method="get" action={path}>
      <fieldset>
        <legend>Zoek acties</legend>
        <div class="filter">
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
        </div>
        <p>
          <Button kind="secondary-action">Zoek</Button>
        </p>
      </fieldset>
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
