/** What each of the four steps says and offers, by where one is. */

import { plural } from '../../domain/dutch/index.ts';
import { Button, ButtonLink } from '../site/components/button.tsx';
import { PlanDocumentForm } from '../site/components/plan/document-form.tsx';
import type { DraftPlace, FirstHour } from './where-one-is.ts';

interface Props {
  place: FirstHour;
}

export function MakeStep({ place: { draft, version } }: Props) {
  if (draft !== null) return <MadeDraft draft={draft} />;
  if (version !== null) {
    return (
      <p>
        <a href={`/plannen/${version.id}`}>{version.title}</a>,{' '}
        {plural(version.actions, 'actie', 'acties')}.
      </p>
    );
  }
  return (
    <>
      <p>Aanjager leest de acties uit het document, en vraagt u wat er niet zeker is.</p>
      <PlanDocumentForm problem={null} />
      <p>Heeft u nog geen document, of wilt u eerst rondkijken?</p>
      <form method="post" action="/plannen/concept" class="steps">
        <Button kind="secondary-action" name="begin" value="voorbeeld">
          Begin met het voorbeeld
        </Button>
        <Button kind="secondary-action" name="begin" value="leeg">
          Begin met een leeg plan
        </Button>
      </form>
    </>
  );
}

function MadeDraft({ draft }: { draft: DraftPlace }) {
  const { id, title, actions, open } = draft;
  return (
    <>
      <p>
        <a href={`/plannen/concept/${id}`}>{title}</a>, {plural(actions, 'actie', 'acties')}.
        {open !== '' && ` Nog te doen: ${open}.`}
      </p>
      {open !== '' && (
        <p>
          <ButtonLink href={`/plannen/concept/${id}`}>Ga verder met het plan</ButtonLink>
        </p>
      )}
    </>
  );
}

export function PeopleStep({ place: { draft, version } }: Props) {
  if (draft === null) {
    return version === null ? (
      <p>
        Een document noemt zelden mailadressen. Die vult u hier in, en wie de coördinator is. Eén
        adres per team is genoeg.
      </p>
    ) : (
      <p>Ze staan in het plan dat u laadde.</p>
    );
  }
  const { id, people, open, openAboutPeople } = draft;
  const isNow = openAboutPeople !== '';
  return (
    <>
      <p>
        {people === 0
          ? 'Er is nog niemand.'
          : `Het adresboek van dit plan telt ${plural(people, 'naam', 'namen')}.`}
        {isNow && ` Nog te doen: ${openAboutPeople}.`}
      </p>
      {isNow && (
        <p>
          <ButtonLink
            kind={open === '' ? 'primary-action' : 'secondary-action'}
            href={`/plannen/concept/${id}#mensen`}
          >
            Vul de mensen aan
          </ButtonLink>
        </p>
      )}
    </>
  );
}

export function RehearseStep({ place: { draft, version, rehearsal } }: Props) {
  const href = version && `/plannen/${version.id}/oefening`;
  const isUnderWay = rehearsal === 'starting' || rehearsal === 'playing';
  return (
    <>
      <p>
        {rehearsal === 'done'
          ? 'U heeft het jaar van dit plan geoefend.'
          : 'U ziet het hele jaar voorbijkomen, met elke mail. De mensen zijn nagespeeld, en niemand krijgt echt mail.'}
      </p>
      {version === null && draft?.isComplete === true && (
        <form method="post" action={`/plannen/concept/${draft.id}/plan`}>
          <p>Alles is ingevuld. Bekijk eerst het plan; daar kunt u ook oefenen.</p>
          <Button>Naar het plan</Button>
        </form>
      )}
      {href !== null && (
        <p>
          <ButtonLink
            kind={rehearsal === 'done' ? 'secondary-action' : 'primary-action'}
            href={href}
          >
            {isUnderWay || rehearsal === 'done' ? 'Bekijk de oefening' : 'Oefen dit plan'}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

export function StartStep({ place: { version, rehearsal } }: Props) {
  return (
    <>
      <p>U ziet eerst wie er mail krijgt en wanneer. Daarna loopt het plan.</p>
      {version !== null && (
        <p>
          <ButtonLink
            kind={rehearsal === 'done' ? 'primary-action' : 'secondary-action'}
            href={`/plannen/${version.id}/aanzetten`}
          >
            Naar het aanzetten
          </ButtonLink>
        </p>
      )}
    </>
  );
}
