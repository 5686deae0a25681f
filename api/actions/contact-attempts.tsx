/** What was tried about an action that does not go well, and what happens next by itself. */

import { rulesFor } from '../../domain/action/state.ts';
import { plural, sayDate } from '../../domain/dutch/index.ts';
import { noticeWords } from '../../domain/dutch/labels.ts';
import { wordsToCome } from '../../domain/action/schedule.ts';
import type { Tried } from '../../prisma/action-contact-attempts.ts';
import type { Scene } from '../site/context.ts';

export function TriedSentences({ tried, scene }: { tried: Tried; scene: Scene }) {
  return (
    <p>{[...mailed(tried, scene), answered(tried, scene), ...next(tried, scene)].join(' ')}</p>
  );
}

function mailed({ accepted, refused, mailedOn }: Tried, { today }: Scene): string[] {
  return [
    mailedOn === null
      ? 'Nog niet gemaild over deze datum.'
      : `${String(accepted)} keer gemaild, laatst op ${sayDate(mailedOn, today)}.`,
    ...(refused === 0 ? [] : [`${plural(refused, 'mail kwam', 'mails kwamen')} niet aan.`]),
  ];
}

function answered({ saidBy, saidOn }: Tried, { today }: Scene): string {
  if (saidBy === null || saidOn === null) return 'Geen antwoord.';
  return `Laatste antwoord: van ${saidBy} op ${sayDate(saidOn, today)}.`;
}

/** The next mail, and the day it goes to the TVO where that is another. */
function next({ state, ladder }: Tried, { plan, calendar, today }: Scene): string[] {
  const words = wordsToCome(state, rulesFor(plan.rules, ladder), calendar);
  const [first] = words;
  if (first === undefined) return [];
  const toTvo = words.find(({ kind }) => kind === 'escalation');
  return [
    `Hierna: ${noticeWords[first.kind]}, ${sayDate(first.on, today)}.`,
    ...(toTvo === undefined || toTvo === first
      ? []
      : [`Zonder antwoord naar het TVO op ${sayDate(toTvo.on, today)}.`]),
  ];
}
