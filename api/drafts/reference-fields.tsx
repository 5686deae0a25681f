/** Who or what is meant, chosen from what the draft has; a name that it does not have stays to be seen. */

import type { Reference } from '../../domain/draft/references.ts';
import { Choice } from '../site/components/choice.tsx';
import { Choices } from '../site/components/field.tsx';

interface SelectProps {
  tied: object;
  name: string;
  shown: string;
  options: readonly Reference[];
}

export function SelectOne({ tied, name, shown, options }: SelectProps) {
  const isKnown = shown === '' || options.some(({ key }) => key === shown);
  return (
    <select {...tied} name={name}>
      {!options.some(({ key }) => key === '') && <option value="">Kies</option>}
      {!isKnown && (
        <option value={shown} selected>
          {shown} (staat er nog niet bij)
        </option>
      )}
      {options.map(({ key, label }) => (
        <option value={key} selected={key === shown}>
          {label === '' ? 'niet genoemd' : label}
        </option>
      ))}
    </select>
  );
}

interface ChoicesProps {
  name: string;
  label: string;
  hint: string | undefined;
  shown: string;
  /** What can be chosen. */
  all: Reference[];
  problem: string | null;
}

/** What was chosen stands first. */
export function ManyChoices({ name, label, hint, shown, all, problem }: ChoicesProps) {
  const chosen = shown.split('\n').filter((key) => key !== '');
  const strange = chosen.filter((key) => !all.some((one) => one.key === key));
  const options = [
    ...strange.map((key) => ({ key, label: `${key} (staat er nog niet bij)` })),
    ...all.filter(({ key }) => chosen.includes(key)),
    ...all.filter(({ key }) => !chosen.includes(key)),
  ];
  return (
    <Choices id={name} legend={label} problem={problem}>
      {hint !== undefined && <p class="utrecht-form-field-description">{hint}</p>}
      <div class="many-choices" tabindex={0} role="group" aria-label={label}>
        {options.map((one, i) => (
          <Choice
            type="checkbox"
            name={`tekst:${name}`}
            id={i === 0 ? name : `${name}-${one.key}`}
            value={one.key}
            checked={chosen.includes(one.key)}
          >
            {one.label}
          </Choice>
        ))}
      </div>
      <input type="hidden" name={`tekst:${name}`} value="" />
      {options.length === 0 && <p class="quiet">Er is nog niets om uit te kiezen.</p>}
    </Choices>
  );
}
