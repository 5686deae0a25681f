/** What an answer page is about: the action, its date, its people, and what happens by itself. */

import { isOverdue, type MilestoneState } from '../../domain/action/state.ts';
import { formatDate, formatList, formatParts, milestoneName } from '../../domain/dutch/index.ts';
import { missingParts } from '../../domain/action/parts.ts';
import { escalatesOn } from '../../domain/action/schedule.ts';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { KeptAnswer } from './kept-answer.tsx';

export function ActionFacts({ context }: { context: AnswerContext }) {
  const { action } = context.link;
  const { milestone } = context;
  const owner =
    action.ownerJob === '' ? action.ownerName : `${action.ownerName}, ${action.ownerJob}`;
  return (
    <>
      <KeptAnswer context={context} />
      {milestone !== null && (
        <p class="utrecht-paragraph utrecht-paragraph--lead">{describeDue(context, milestone)}</p>
      )}
      <p class="quiet">
        Actiehouder: {owner}.
        {action.involved.length > 0 && ` Samen met ${formatList(action.involved)}.`}
      </p>
      {milestone !== null && <WhatHappens context={context} milestone={milestone} />}
    </>
  );
}

interface Props {
  context: AnswerContext;
  milestone: MilestoneState;
}

function WhatHappens({ context, milestone }: Props) {
  const { today, calendar, link } = context;
  const { state, rules } = link.action;
  const waiting = missingNames(context, milestone);
  const { extensionRequest } = state;
  const toTvoOn =
    state.phase === 'running' && milestone.confirmedOn === null
      ? escalatesOn(milestone, state, rules, calendar)
      : null;
  return (
    <>
      {state.phase === 'paused' && <p>Deze actie staat stil. U krijgt geen herinneringen.</p>}
      {milestone.ownerDoneOn !== null && (
        <p>De actiehouder meldde dit klaar op {formatDate(milestone.ownerDoneOn, today)}.</p>
      )}
      {waiting.length > 0 && milestone.confirmedOn === null && (
        <p>Nog niet binnen: {formatParts(waiting)}.</p>
      )}
      {milestone.escalatedOn !== null && (
        <p>De actie ligt sinds {formatDate(milestone.escalatedOn, today)} bij het TVO.</p>
      )}
      {toTvoOn !== null && (
        <p>Als er niets verandert, gaat deze actie op {formatDate(toTvoOn, today)} naar het TVO.</p>
      )}
      {extensionRequest?.milestoneId === milestone.id && (
        <p>
          Er is tijd gevraagd tot {formatDate(extensionRequest.until, today)}. De coördinator heeft
          nog niet beslist.
        </p>
      )}
    </>
  );
}

function describeDue({ today, calendar }: AnswerContext, milestone: MilestoneState): string {
  const day = formatDate(milestone.dueOn, today);
  const late = isOverdue(milestone, today, calendar);
  if (milestone.kind === 'evaluation') {
    return late
      ? `De ${milestoneName(milestone)} ontbreekt. Die had ${day} gedaan moeten zijn.`
      : `De ${milestoneName(milestone)} moet uiterlijk ${day} gedaan zijn.`;
  }
  return late ? `Dit had klaar moeten zijn op ${day}.` : `Dit moet klaar zijn op ${day}.`;
}

/** Of the parties whose parts are waited for. */
export function missingNames({ link }: AnswerContext, milestone: MilestoneState): string[] {
  return missingParts(milestone).map(
    ({ id }) => link.action.parts.find((part) => part.id === id)?.name ?? id,
  );
}
