/** Which actions to decide about: narrowed by what they are and where they stand. */

import { statuses } from '../../domain/action/status.ts';
import { statusLabels } from '../../domain/dutch/index.ts';
import type { BulkChoices } from '../../prisma/action-choices.ts';
import type { Selection } from '../../prisma/action-overview.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';
import { filterPrefix } from './selection.ts';

interface FilterProps {
  /** Where the same form goes to be narrowed, with all that was ticked and typed. */
  target: string;
  selection: Selection;
  choices: BulkChoices;
}

export function BulkFilter({ target, selection, choices }: FilterProps) {
  const [status] = selection.statuses;
  const { waiting, ownerLeft } = selection;
  return (
    <fieldset>
      <legend>Zoek acties</legend>
      {waiting !== null && (
        <input type="hidden" name={`${filterPrefix}wacht`} value={waiting ? 'ja' : 'nee'} />
      )}
      {ownerLeft && <input type="hidden" name={`${filterPrefix}vertrokken`} value="ja" />}
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
        <Button kind="secondary-action" formaction={target} formnovalidate>
          Zoek
        </Button>
      </p>
    </fieldset>
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
        <select {...tied} name={`${filterPrefix}${id}`}>
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
