/** Who answers: the one the mail was for, unless somebody says otherwise (F9). */

import type { AnswerContext } from '../use-cases/answer-context.ts';
import { Field } from '../site/components/field.tsx';

export function AnswersAs({ context, name }: { context: AnswerContext; name: string }) {
  const { contact } = context.link;
  const job = contact.jobTitle === '' ? '' : `, ${contact.jobTitle}`;
  return (
    <>
      <p>
        U antwoordt als{' '}
        <strong>
          {contact.name}
          {job}
        </strong>
        .
      </p>
      <Field id="naam" label="Bent u iemand anders? Vul dan uw naam in">
        {(tied) => <input {...tied} name="naam" value={name} maxlength={200} autocomplete="name" />}
      </Field>
    </>
  );
}

export function WrongPerson({ context }: { context: AnswerContext }) {
  const { coordinator, municipality } = context.link;
  if (coordinator === null) return null;
  return (
    <p class="utrecht-paragraph utrecht-paragraph--small">
      Vragen? Mail <a href={`mailto:${coordinator.address}`}>{coordinator.name}</a>, coördinator van
      het uitvoeringsplan veiligheid van {municipality.name}.
    </p>
  );
}
