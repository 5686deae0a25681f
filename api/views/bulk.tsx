/** Deciding about many actions: which, and what. */

import { addDays } from '../../domain/calendar.ts';
import { capital, plural, standingWords } from '../../domain/dutch.ts';
import type { BulkChoices } from '../../prisma/bulk.ts';
import { type ActionRow, perList, type Selection, standings } from '../../prisma/overview.ts';
import { bulkKinds, type FormProblem } from '../decision-form.ts';
import { pathOf, type Scene } from '../scene.ts';
import { decisionWords } from './consequences.tsx';
import { Layout, Message } from './layout.tsx';
import { outcomeOf } from './outcome.tsx';
import { ActionSentence } from './standing.tsx';

interface Props {
  scene: Scene;
  selection: Selection;
  found: { rows: ActionRow[]; total: number };
  choices: BulkChoices;
  problem: FormProblem | 'no_action' | null;
  number: number;
}

export function BulkPage({ scene, selection, found, choices, problem, number }: Props) {
  const path = `${pathOf(scene)}/acties-samen`;
  return (
    <Layout title="Acties samen bewerken" place={scene.place} current="overview">
      {problem !== null && <Problem problem={problem} />}
      <Filter path={path} selection={selection} choices={choices} />
      <form method="post" action={`${path}/vooraf`}>
        <fieldset>
          <legend>Welke acties?</legend>
          <p>
            {plural(found.total, 'actie', 'acties')} gevonden
            {found.total > perList &&
              `; hier staan er ${String(found.rows.length)} (pagina ${String(number)})`}
            .
          </p>
          {found.rows.map((row) => (
            <label class="choice">
              <input type="checkbox" name="actie" value={row.key} id={`actie-${row.key}`} />
              <span>
                <ActionSentence row={row} today={scene.today} path={pathOf(scene)} />
              </span>
            </label>
          ))}
        </fieldset>
        <Decision choices={choices} scene={scene} />
        <button>Bekijk vooraf wat er verandert</button>
      </form>
    </Layout>
  );
}

function Problem({ problem }: { problem: FormProblem | 'no_action' }) {
  const text =
    problem === 'no_action'
      ? 'Er is niets veranderd. Kies een of meer acties.'
      : (outcomeOf(problem)?.text ?? '');
  return (
    <Message kind="problem">
      <p>{text}</p>
    </Message>
  );
}

interface FilterProps {
  path: string;
  selection: Selection;
  choices: BulkChoices;
}

function Filter({ path, selection, choices }: FilterProps) {
  const [standing] = selection.standings;
  return (
    <form method="get" action={path}>
      <fieldset>
        <legend>Zoek acties</legend>
        <Choice
          id="thema"
          label="Thema"
          options={choices.themes}
          chosen={selection.themeKey}
          none="alle thema’s"
        />
        <Choice
          id="partij"
          label="Partij"
          options={choices.parties}
          chosen={selection.partyKey}
          none="alle partijen"
        />
        <Choice
          id="actiehouder"
          label="Actiehouder"
          options={choices.owners}
          chosen={selection.ownerKey}
          none="alle actiehouders"
        />
        <Choice
          id="stand"
          label="Stand"
          options={standings.map((key) => ({
            key,
            name: key === 'due_soon' ? 'bijna op datum' : standingWords[key],
          }))}
          chosen={standing ?? null}
          none="elke stand"
        />
        <p>
          <button class="quiet">Zoek</button>
        </p>
      </fieldset>
    </form>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  options: { key: string; name: string }[];
  chosen: string | null;
  none: string;
}

function Choice({ id, label, options, chosen, none }: ChoiceProps) {
  return (
    <>
      <label for={`zoek-${id}`}>{label}</label>
      <select id={`zoek-${id}`} name={id}>
        <option value="">{none}</option>
        {options.map(({ key, name }) => (
          <option value={key} selected={key === chosen}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

function Decision({ choices, scene }: { choices: BulkChoices; scene: Scene }) {
  const [only] = choices.deciders;
  return (
    <fieldset>
      <legend>Wat wilt u doen?</legend>
      {bulkKinds.map((kind) => (
        <label class="choice">
          <input type="radio" name="besluit" value={kind} id={`besluit-${kind}`} />
          {capital(decisionWords[kind])}
        </label>
      ))}
      <label for="samen-wie">Nieuwe actiehouder (alleen bij een andere actiehouder)</label>
      <select id="samen-wie" name="actiehouder">
        <option value="">Kies</option>
        {choices.candidates.map(({ id, name, jobTitle }) => (
          <option value={id}>{jobTitle === '' ? name : `${name}, ${jobTitle}`}</option>
        ))}
      </select>
      <label for="samen-tot">Nieuwe datum (alleen bij meer tijd)</label>
      <input id="samen-tot" name="tot" type="date" min={addDays(scene.today, 1)} />
      <label for="samen-reden">Reden</label>
      <p class="hint" id="samen-reden-hulp">
        Verplicht bij meer tijd, een andere actiehouder, klaar en stoppen: anderen lezen dit.
      </p>
      <textarea
        id="samen-reden"
        name="reden"
        maxlength={4000}
        aria-describedby="samen-reden-hulp"
      ></textarea>
      {only !== undefined && choices.deciders.length === 1 ? (
        <input type="hidden" name="door" value={only.id} />
      ) : (
        <>
          <label for="samen-door">Wie neemt dit besluit?</label>
          <select id="samen-door" name="door">
            <option value="">Kies</option>
            {choices.deciders.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </>
      )}
    </fieldset>
  );
}
