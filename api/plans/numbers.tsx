/** The numbers of a step with a plan: how many people hear of it, and when. */

import type { PlanAhead } from '../../domain/ahead/plan-ahead.ts';
import { calendarOf, type IsoDate } from '../../domain/calendar.ts';
import { capital, formatDate, formatList, formatTime, plural } from '../../domain/dutch/index.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { Choice } from '../site/components/choice.tsx';
import { Choices } from '../site/components/field.tsx';

/** "44 mensen krijgen donderdag 28 november om 08.30 uur een mail." */
export function readersSentence(count: number, plan: Plan, ahead: RoundAhead): string {
  if (count === 0) return 'Niemand krijgt hierdoor een mail.';
  const who = plural(count, 'mens krijgt', 'mensen krijgen');
  return [who, roundMoment(plan, ahead), 'een mail.'].join(' ');
}

export interface RoundAhead {
  firstRoundAt: PlanAhead['firstRoundAt'];
  today: IsoDate;
}

function roundMoment(plan: Plan, { firstRoundAt, today }: RoundAhead): string {
  const on = calendarOf(plan.calendar).dateOf(firstRoundAt);
  return `${formatDate(on, today)} om ${formatTime(plan.roundAt)}`;
}

export function Readers({ readers }: Pick<PlanAhead, 'readers'>) {
  if (readers.length === 0) return null;
  return (
    <details>
      <summary>Wie dat zijn</summary>
      <p>{formatList(readers.toSorted((a, b) => a.localeCompare(b, 'nl')))}</p>
    </details>
  );
}

export function Unreachable({ unreachable }: Pick<PlanAhead, 'unreachable'>) {
  if (unreachable.length === 0) return null;
  return (
    <p>
      <strong>Niet te bereiken:</strong> {formatList(unreachable)}. De coördinator krijgt de mails
      die voor een actiehouder zijn.
    </p>
  );
}

interface ConfirmProps {
  name: string;
  /** What is confirmed: it is shown again when it is not the same any more. */
  number: number;
  sentence: string;
  problem: string | null;
}

export function ConfirmNumber({ name, number, sentence, problem }: ConfirmProps) {
  return (
    <Choices id="akkoord" legend="Klopt dit?" problem={problem}>
      <Choice type="checkbox" name={name} value={String(number)} id="akkoord">
        {capital(sentence)}
      </Choice>
    </Choices>
  );
}
