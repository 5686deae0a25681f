/** Who answers: the one the mail was for, unless somebody says otherwise (F9). */

import type { AnswerScene } from './context.ts';
import { Field } from '../site/components/field.tsx';

export function AnswersAs({ scene, name }: { scene: AnswerScene; name: string }) {
  const { contact } = scene.link;
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

export function WrongPerson({ scene }: { scene: AnswerScene }) {
  const { coordinator, municipality } = scene.link;
  if (coordinator === null) return null;
  return (
    <p class="utrecht-paragraph utrecht-paragraph--small">
      Vragen? Mail <a href={`mailto:${coordinator.address}`}>{coordinator.name}</a>, coördinator van
      het uitvoeringsplan veiligheid van {municipality.name}.
    </p>
  );
}
