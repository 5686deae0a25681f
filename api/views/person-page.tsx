/** One person or party: how they are reached, what they answer for, and who stands in. */

import { addDays } from '../../domain/calendar.ts';
import { capital, sayDate, sayList } from '../../domain/dutch.ts';
import { audienceWords } from '../../domain/dutch-words.ts';
import { roles } from '../../domain/plan.ts';
import type { PersonDetails } from '../../prisma/person-page.ts';
import { pathOf, type Scene } from '../scene.ts';
import { may } from '../visitor.ts';
import { Layout, Message } from './layout.tsx';

interface Props {
  scene: Scene;
  person: PersonDetails;
}

export function PersonPage({ scene, person, outcome }: Props & { outcome: string | null }) {
  const gone = person.leftOn !== null && person.leftOn <= scene.today;
  return (
    <Layout title={person.name} place={scene.place} current="directory">
      <Outcome outcome={outcome} />
      <Facts scene={scene} person={person} />
      <Owned scene={scene} person={person} />
      {!gone && <Absences scene={scene} person={person} />}
      {!gone && person.kind === 'person' && may(scene.visitor, 'change_directory') && (
        <Leaving scene={scene} person={person} />
      )}
    </Layout>
  );
}

const outcomes: Record<string, { kind: 'done' | 'problem'; text: string }> = {
  afwezig: {
    kind: 'done',
    text: 'Vastgelegd. In deze periode krijgt de vervanger de mails. Daarna volgt een overzicht.',
  },
  terug: { kind: 'done', text: 'Vastgelegd. Vanaf vandaag gaan de mails weer naar deze persoon.' },
  vertrokken: {
    kind: 'done',
    text: 'Vastgelegd. Deze persoon krijgt geen mail meer, de links werken niet meer en aanmelden kan niet meer. Wijs hieronder voor elke actie een ander aan.',
  },
  al_vertrokken: {
    kind: 'problem',
    text: 'Er is niets veranderd. Deze persoon was al vertrokken.',
  },
  geen_datum: {
    kind: 'problem',
    text: 'Er is niets veranderd. Kies de eerste dag en de dag terug.',
  },
  verkeerde_datum: {
    kind: 'problem',
    text: 'Er is niets veranderd. De dag terug moet na vandaag en na de eerste dag liggen.',
  },
  geen_vervanger: { kind: 'problem', text: 'Er is niets veranderd. Kies wie de mails krijgt.' },
  overlapt: {
    kind: 'problem',
    text: 'Er is niets veranderd. Voor deze periode staat er al een vervanger. Haal die eerst weg.',
  },
};

function Outcome({ outcome }: { outcome: string | null }) {
  const found = outcomes[outcome ?? ''];
  if (found === undefined) return null;
  return (
    <Message kind={found.kind}>
      <p>{found.text}</p>
    </Message>
  );
}

function Facts({ scene, person }: Props) {
  const held = roles.filter((role) => person.roles.includes(role));
  return (
    <dl>
      {person.jobTitle !== '' && (
        <>
          <dt>Functie</dt>
          <dd>{person.jobTitle}</dd>
        </>
      )}
      {person.partyName !== null && (
        <>
          <dt>Hoort bij</dt>
          <dd>{person.partyName}</dd>
        </>
      )}
      <dt>Mailadres</dt>
      <dd>{person.address ?? 'geen eigen adres: de mensen van deze partij krijgen de mails'}</dd>
      <dt>Rol</dt>
      <dd>
        {held.length === 0 ? 'geen' : capital(sayList(held.map((role) => audienceWords[role])))}
      </dd>
      {person.leftOn !== null && (
        <>
          <dt>Vertrokken</dt>
          <dd>{sayDate(person.leftOn, scene.today)}</dd>
        </>
      )}
    </dl>
  );
}

function Owned({ scene, person }: Props) {
  return (
    <section>
      <h2>Open acties</h2>
      {person.owned.length === 0 ? (
        <p>Geen.</p>
      ) : (
        <>
          <ul class="rows">
            {person.owned.map(({ planId, key, what, dueOn }) => (
              <li>
                <a href={`/${planId}/acties/${key}`}>{what}</a>
                {dueOn !== null && `: ${sayDate(dueOn, scene.today)}`}
              </li>
            ))}
          </ul>
          <p>
            <a href={`${pathOf(scene)}/overdracht/${person.key}`}>
              Overdrachtsdossier van {person.name}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Absences({ scene, person }: Props) {
  const path = `/${scene.plan.municipality.id}/adresboek/${person.key}`;
  const { today } = scene;
  return (
    <section>
      <h2>Afwezig</h2>
      {person.absences.length > 0 && (
        <ul class="rows">
          {person.absences.map(({ id, deputyName, fromOn, untilOn }) => (
            <li>
              <p>
                Van {sayDate(fromOn, today)} tot {sayDate(untilOn, today)}. De mails gaan naar{' '}
                {deputyName}.
              </p>
              <form method="post" action={`${path}/terug`}>
                <button class="quiet" name="afwezigheid" value={id}>
                  {fromOn <= today ? 'Is weer terug' : 'Gaat niet door'}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>Meld afwezigheid</summary>
        <form method="post" action={`${path}/afwezig`}>
          <p>De vervanger krijgt de mails en kan antwoorden. De actie blijft van {person.name}.</p>
          <label for="afwezig-van">Eerste dag afwezig</label>
          <input id="afwezig-van" name="van" type="date" required min={today} />
          <label for="afwezig-tot">Eerste dag terug</label>
          <input id="afwezig-tot" name="tot" type="date" required min={addDays(today, 1)} />
          <label for="afwezig-vervanger">Wie krijgt de mails?</label>
          <select id="afwezig-vervanger" name="vervanger" required>
            <option value="">Kies</option>
            {person.candidates.map(({ id, name, jobTitle }) => (
              <option value={id}>{jobTitle === '' ? name : `${name}, ${jobTitle}`}</option>
            ))}
          </select>
          <p>
            <button>Leg vast</button>
          </p>
        </form>
      </details>
    </section>
  );
}

/** Two steps, since it cannot be taken back here. */
function Leaving({ scene, person }: Props) {
  return (
    <section>
      <h2>Vertrek</h2>
      <details>
        <summary>{person.name} is vertrokken</summary>
        <form
          method="post"
          action={`/${scene.plan.municipality.id}/adresboek/${person.key}/vertrokken`}
        >
          <p>
            {person.name} krijgt vanaf nu geen mail meer. Links in oude mails werken niet meer.
            {person.owned.length > 0 &&
              ' De open acties hebben dan een nieuwe actiehouder nodig. Download eerst het overdrachtsdossier.'}
          </p>
          <button>Meld vertrek van {person.name}</button>
        </form>
      </details>
    </section>
  );
}
