/** What was tried about an action that does not go well, and what happens next by itself. */

import { rulesFor } from '../../domain/action/state.ts';
import { plural, formatDate } from '../../domain/dutch/index.ts';
import { noticeLabels } from '../../domain/dutch/labels.ts';
import { upcomingSteps } from '../../domain/action/schedule.ts';
import type { ContactAttempts } from '../../prisma/action-contact-attempts.ts';
import type { PageContext } from '../site/context.ts';

export function AttemptSentences({
  attempts,
  context,
}: {
  attempts: ContactAttempts;
  context: PageContext;
}) {
  return (
    <p>
      {[...mailed(attempts, context), answered(attempts, context), ...next(attempts, context)].join(
        ' ',
      )}
    </p>
  );
}

function mailed(
  { accepted, refused, mailedOn }: ContactAttempts,
  { today }: PageContext,
): string[] {
  return [
    mailedOn === null
      ? 'Nog niet gemaild over deze datum.'
      : `${String(accepted)} keer gemaild, laatst op ${formatDate(mailedOn, today)}.`,
    ...(refused === 0 ? [] : [`${plural(refused, 'mail kwam', 'mails kwamen')} niet aan.`]),
  ];
}

function answered({ author, respondedOn }: ContactAttempts, { today }: PageContext): string {
  if (author === null || respondedOn === null) return 'Geen antwoord.';
  return `Laatste antwoord: van ${author} op ${formatDate(respondedOn, today)}.`;
}

/** The next mail, and the day it goes to the TVO where that is another. */
function next(
  { state, ladder }: ContactAttempts,
  { plan, calendar, today }: PageContext,
): string[] {
  const steps = upcomingSteps(state, rulesFor(plan.rules, ladder), calendar);
  const [first] = steps;
  if (first === undefined) return [];
  const toTvo = steps.find(({ kind }) => kind === 'escalation');
  return [
    `Hierna: ${noticeLabels[first.kind]}, ${formatDate(first.on, today)}.`,
    ...(toTvo === undefined || toTvo === first
      ? []
      : [`Zonder antwoord naar het TVO op ${formatDate(toTvo.on, today)}.`]),
  ];
}
