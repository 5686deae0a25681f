/** Who answers: the one the mail was for, unless somebody says otherwise (F9). */

import { isTooLong, mostCharacters, tooLongSentence } from '../../domain/text.ts';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';

export function AnswersAs({ context, name }: { context: AnswerContext; name: string }) {
  const { contact } = context.link;
  const inPlaceOf = context.link.inPlaceOfOn(context.today);
  const job = contact.jobTitle === '' ? '' : `, ${contact.jobTitle}`;
  return (
    <>
      <p>
        U antwoordt als{' '}
        <strong>
          {contact.name}
          {job}
        </strong>
        {inPlaceOf !== null && `, in plaats van ${inPlaceOf}`}.
      </p>
      <Field
        id="naam"
        label="Bent u iemand anders? Vul dan uw naam in"
        problem={problemAt(nameErrors(name), 'naam')}
      >
        {(tied) => (
          <input
            {...tied}
            name="naam"
            value={name}
            maxlength={mostCharacters.name}
            autocomplete="name"
          />
        )}
      </Field>
    </>
  );
}

export function nameErrors(name: string): FieldError[] {
  const tooLong = isTooLong(name, mostCharacters.name);
  return tooLong ? [{ at: 'naam', text: tooLongSentence(mostCharacters.name) }] : [];
}

export function WrongPerson({ context }: { context: AnswerContext }) {
  const { municipality } = context.link;
  const contact = context.link.contactPersonOn(context.today);
  if (contact === null) return null;
  return (
    <p class="utrecht-paragraph utrecht-paragraph--small">
      Vragen over het uitvoeringsplan veiligheid van {municipality.name}? Mail{' '}
      <a href={`mailto:${contact.address}`}>{contact.name}</a>.
    </p>
  );
}
