/** Where a plan begins without a file: four ways, and of which plan where there are several. */

import type { PlanListed } from '../../prisma/plan-headers.ts';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { problemAt } from '../site/components/error-summary.tsx';
import { Choices, Field } from '../site/components/field.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { draftsPath } from './access.ts';
import { addressOf } from '../use-cases/begin-draft.ts';

interface Props {
  /** That this viewer can begin with. */
  plans: PlanListed[];
  form: FilledForm;
}

export function BeginForm({ plans, form }: Props) {
  return (
    <section aria-labelledby="zonder-bestand">
      <h2 id="zonder-bestand">Zonder bestand</h2>
      <form method="post" action={draftsPath}>
        <Choices
          id="begin-0"
          legend="Waar begint u mee?"
          problem={problemAt(form.errors, 'begin-0')}
        >
          {waysToBegin(plans).map(({ value, label, hint }, i) => (
            <Choice
              type="radio"
              name="begin"
              id={`begin-${String(i)}`}
              value={value}
              checked={form.typed['begin'] === value}
            >
              {label}
              <span class="quiet">. {hint}</span>
            </Choice>
          ))}
        </Choices>
        <WhichPlan plans={plans} form={form} />
        <Button>Maak het concept</Button>
      </form>
    </section>
  );
}

interface Way {
  /** As the form sends it. */
  value: string;
  label: string;
  hint: string;
}

function waysToBegin(plans: readonly PlanListed[]): Way[] {
  return [
    { value: 'leeg', label: 'Een leeg plan', hint: 'U vult alles zelf in.' },
    {
      value: 'voorbeeld',
      label: 'Het voorbeeld',
      hint: 'Een volledig plan van 24 acties, met verzonnen mensen. Handig om te zien hoe het werkt.',
    },
    ...(plans.length === 0 ? [] : waysFromPlans(plans)),
  ];
}

function waysFromPlans([plan, another]: readonly PlanListed[]): Way[] {
  const single = another === undefined ? plan : undefined;
  return [
    {
      value: 'loopt',
      label: single ? `Het plan dat loopt: ${single.title}` : 'Een plan dat loopt',
      hint: 'Om het te veranderen.',
    },
    {
      value: 'volgend',
      label: single
        ? `Het plan van ${String(single.year + 1)}: het vervolg op ${single.title}`
        : 'Het vervolg op een plan dat loopt, voor het jaar erna',
      hint: 'Met wat niet af is en wat elk jaar terugkomt.',
    },
  ];
}

function WhichPlan({ plans, form }: Props) {
  const [single, another] = plans;
  if (single === undefined) return null;
  if (another === undefined) return <input type="hidden" name="plan" value={addressOf(single)} />;
  return (
    <Field
      id="plan"
      label="Welk plan dat loopt?"
      hint="Alleen als u daarmee begint, of met het vervolg erop."
      problem={problemAt(form.errors, 'plan')}
    >
      {(tied) => (
        <select {...tied} name="plan">
          <option value="">Kies</option>
          {plans.map((plan) => (
            <option value={addressOf(plan)} selected={form.typed['plan'] === addressOf(plan)}>
              {plan.municipality.name}: {plan.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
