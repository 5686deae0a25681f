/** What came of a decision, by a code of a closed list: nothing typed comes back onto the page. */

import { refusals } from '../../domain/action/commands.ts';
import { refusalSentences } from '../../domain/dutch/sentences.ts';
import { Message } from '../site/layout.tsx';
import {
  type DecisionKind,
  decisionKinds,
  type DecisionProblem,
  decisionProblems,
  decisionProblemSentences,
  decisionWaiting,
  nothingChanged,
} from '../use-cases/decision-kinds.ts';
import type { CommandRefusal } from '../use-cases/submit-command.ts';

export type OutcomeCode = DecisionKind | 'kept' | CommandRefusal | DecisionProblem;

const decisionSentences: Record<DecisionKind, string> = {
  grant_extension:
    'De actie krijgt de gevraagde tijd. De actiehouder hoort dit in de volgende mail.',
  refuse_extension: 'De gevraagde tijd is geweigerd. De actiehouder hoort dit in de volgende mail.',
  extend: 'De actie heeft een nieuwe datum. De actiehouder hoort dit in de volgende mail.',
  scale_up:
    'De actie is opgeschaald. De actiehouder en de betrokkenen horen dit in de volgende mail.',
  scale_down:
    'De actie is afgeschaald. De actiehouder en de betrokkenen horen dit in de volgende mail.',
  reassign: 'De actie heeft een nieuwe actiehouder. Die hoort dit in de volgende mail.',
  pause: 'De actie staat stil. Er gaan geen herinneringen meer uit.',
  resume: 'De actie loopt weer. De datum is opgeschoven met de werkdagen dat de actie stilstond.',
  cancel: 'De actie is gestopt. De actiehouder en de betrokkenen horen dit in de volgende mail.',
  nudge: 'De actiehouder krijgt nu een mail met uw vraag. De gewone herinneringen gaan door.',
  confirm_part: 'Dit deel is klaar gemeld. De actiehouder en de partij krijgen een bevestiging.',
  confirm: 'De actie is geaccepteerd als klaar. De actiehouder krijgt nu een bevestiging.',
};

export interface ActionOutcome {
  kind: 'done' | 'problem';
  text: string;
}

const keptSentence =
  'Het besluit is bewaard. Er is nu een storing: zodra die voorbij is, wordt het verwerkt. U hoeft niets te doen.';

export function actionOutcome(code: string | undefined): ActionOutcome | null {
  const kind = decisionKinds.find((known) => known === code);
  if (kind !== undefined) return { kind: 'done', text: decisionSentences[kind] };
  const refusal = refusals.find((known) => known === code);
  if (refusal !== undefined) return unchanged(refusalSentences[refusal]);
  if (code === 'decision_waiting') return unchanged(decisionWaiting);
  const problem = decisionProblems.find((known) => known === code);
  if (problem !== undefined) return unchanged(decisionProblemSentences[problem]);
  if (code === 'note') return { kind: 'done', text: 'De notitie is bewaard.' };
  return code === 'kept' ? { kind: 'done', text: keptSentence } : null;
}

export function OutcomeMessage({ outcome }: { outcome: ActionOutcome | null }) {
  if (outcome === null) return null;
  return (
    <Message kind={outcome.kind}>
      <p>{outcome.text}</p>
    </Message>
  );
}

function unchanged(why: string): ActionOutcome {
  return { kind: 'problem', text: nothingChanged(why) };
}
