/** What the coordinator or the TVO can decide about an action: plain forms, nothing chosen beforehand. */

import { openMilestones, type MilestoneState } from '../../domain/action-state.ts';
import type { Child } from 'hono/jsx';
import { addDays, type IsoDate } from '../../domain/calendar.ts';
import { sayDate } from '../../domain/dutch.ts';
import { openParts } from '../../domain/parts.ts';
import { milestoneWords } from '../../domain/dutch-words.ts';
import type { ActionDetails, Person } from '../../prisma/action-page.ts';
import type { DecisionKind } from '../decision-form.ts';

interface Props {
  action: ActionDetails;
  today: IsoDate;
  path: string;
}

export function DecisionForms({ action, today, path }: Props) {
  const { state } = action;
  if (state.phase === 'completed' || state.phase === 'cancelled') return null;
  const target = `${path}/acties/${action.key}/besluit/vooraf`;
  const open = openMilestones(state);
  const form = { target, deciders: action.deciders };
  return (
    <section id="besluit" aria-labelledby="besluit-kop">
      <h2 id="besluit-kop">Besluiten</h2>
      {state.phase === 'running' && open.length > 0 && (
        <Decision {...form} kind="nudge" title="Nu om antwoord vragen" button="Stuur de vraag">
          <p>{action.owner.name} krijgt meteen een mail. De gewone herinneringen gaan door.</p>
          <MilestoneChoice name="nudge" milestones={open} today={today} />
          <Reason kind="nudge" />
        </Decision>
      )}
      {state.asked !== null && <AskedExtension {...form} until={state.asked.until} today={today} />}
      <Decision {...form} kind="extend" title="Tijd geven" button="Geef tijd">
        <MilestoneChoice name="extend" milestones={open} today={today} />
        <label for="extend-tot">Nieuwe datum</label>
        <input id="extend-tot" type="date" name="tot" required min={addDays(today, 1)} />
        <Reason kind="extend" required />
      </Decision>
      <Decision
        {...form}
        kind="reassign"
        title="Een andere actiehouder aanwijzen"
        button="Wijs aan"
      >
        <label for="reassign-wie">Nieuwe actiehouder</label>
        <select id="reassign-wie" name="actiehouder" required>
          <option value="">Kies</option>
          {action.candidates.map(({ id, name, jobTitle }) => (
            <option value={id}>{jobTitle === '' ? name : `${name}, ${jobTitle}`}</option>
          ))}
        </select>
        <Reason kind="reassign" required />
      </Decision>
      {open.length > 0 && (
        <Decision
          {...form}
          kind="confirm"
          title="Accepteren als klaar"
          button="Accepteer als klaar"
        >
          <MilestoneChoice name="confirm" milestones={open} today={today} />
          <Reason kind="confirm" required />
        </Decision>
      )}
      <PartDecisions {...form} action={action} today={today} />
      {state.phase === 'running' ? (
        <Decision {...form} kind="pause" title="Stilzetten" button="Zet stil">
          <p>Er gaan geen mails uit tot u de actie hervat. De einddatum schuift dan op.</p>
          <Reason kind="pause" />
        </Decision>
      ) : (
        <Decision {...form} kind="resume" title="Hervatten" button="Hervat">
          <Reason kind="resume" />
        </Decision>
      )}
      <Decision {...form} kind="cancel" title="Stoppen" button="Stop deze actie">
        <p>De actie gaat niet door. De actiehouder en de betrokkenen horen waarom.</p>
        <Reason kind="cancel" required />
      </Decision>
    </section>
  );
}

interface FormProps {
  target: string;
  deciders: Person[];
}

function AskedExtension({
  target,
  deciders,
  until,
  today,
}: FormProps & { until: IsoDate; today: IsoDate }) {
  return (
    <form method="post" action={target}>
      <fieldset>
        <legend>De actiehouder vraagt tijd tot {sayDate(until, today)}</legend>
        <Decider name="asked" deciders={deciders} />
        <Reason kind="asked" />
        <button name="besluit" value="grant_extension">
          Geef deze tijd
        </button>
        <button name="besluit" value="refuse_extension" class="quiet">
          Geef geen extra tijd
        </button>
      </fieldset>
    </form>
  );
}

/** For a party that telephones: one form for each moment with parts that are not in. */
function PartDecisions({
  target,
  deciders,
  action,
  today,
}: FormProps & { action: ActionDetails; today: IsoDate }) {
  const waiting = openMilestones(action.state).filter((one) => openParts(one).length > 0);
  return (
    <>
      {waiting.map((milestone) => (
        <Decision
          {...{ target, deciders }}
          kind="confirm_part"
          title={`Een deel klaar melden (${sayDate(milestone.dueOn, today)})`}
          button="Meld dit deel klaar"
        >
          <input type="hidden" name="moment" value={milestone.id} />
          <label for={`deel-${milestone.id}`}>Welk deel?</label>
          <select id={`deel-${milestone.id}`} name="onderdeel" required>
            <option value="">Kies</option>
            {openParts(milestone).map(({ id }) => (
              <option value={id}>{partName(action, id)}</option>
            ))}
          </select>
          <Reason kind={`deel-${milestone.id}`} required />
        </Decision>
      ))}
    </>
  );
}

function partName({ parts }: ActionDetails, partId: string): string {
  const part = parts.find(({ id }) => id === partId);
  return part === undefined ? partId : `${part.name}: ${part.what}`;
}

interface DecisionProps extends FormProps {
  kind: DecisionKind;
  title: string;
  button: string;
  children?: Child;
}

function Decision({ target, deciders, kind, title, button, children }: DecisionProps) {
  return (
    <details>
      <summary>{title}</summary>
      <form method="post" action={target}>
        <input type="hidden" name="besluit" value={kind} />
        {children}
        <Decider name={kind} deciders={deciders} />
        <p>
          <button>{button}</button>
        </p>
      </form>
    </details>
  );
}

function Decider({ name, deciders }: { name: string; deciders: Person[] }) {
  const [only] = deciders;
  if (only !== undefined && deciders.length === 1) {
    return <input type="hidden" name="door" value={only.id} />;
  }
  return (
    <>
      <label for={`${name}-door`}>Wie neemt dit besluit?</label>
      <select id={`${name}-door`} name="door" required>
        <option value="">Kies</option>
        {deciders.map(({ id, name: person, jobTitle }) => (
          <option value={id}>{jobTitle === '' ? person : `${person}, ${jobTitle}`}</option>
        ))}
      </select>
    </>
  );
}

function Reason({ kind, required = false }: { kind: string; required?: boolean }) {
  return (
    <>
      <label for={`${kind}-reden`}>Reden{required ? '' : ' (mag leeg blijven)'}</label>
      <textarea id={`${kind}-reden`} name="reden" required={required} maxlength={4000}></textarea>
    </>
  );
}

interface MilestoneChoiceProps {
  name: string;
  milestones: MilestoneState[];
  today: IsoDate;
}

/** With one open moment there is nothing to choose. */
function MilestoneChoice({ name, milestones, today }: MilestoneChoiceProps) {
  const [only] = milestones;
  if (only !== undefined && milestones.length === 1) {
    return <input type="hidden" name="moment" value={only.id} />;
  }
  return (
    <>
      <label for={`${name}-moment`}>Welk moment?</label>
      <select id={`${name}-moment`} name="moment" required>
        <option value="">Kies</option>
        {milestones.map(({ id, kind, dueOn }) => (
          <option value={id}>
            {milestoneWords[kind]} {sayDate(dueOn, today)}
          </option>
        ))}
      </select>
    </>
  );
}
