/** What an answer page is about: the action, its date, its people, and what happens by itself. */

import { isOverdue, type MilestoneState } from '../../domain/action/state.ts';
import { sayDate, sayList, sayParts } from '../../domain/dutch/index.ts';
import { missingParts } from '../../domain/action/parts.ts';
import { escalatesOn } from '../../domain/action/schedule.ts';
import type { AnswerScene } from './context.ts';

export function ActionFacts({ scene }: { scene: AnswerScene }) {
  const { action } = scene.link;
  const { milestone } = scene;
  const owner =
    action.ownerJob === '' ? action.ownerName : `${action.ownerName}, ${action.ownerJob}`;
  return (
    <>
      {milestone !== null && (
        <p class="utrecht-paragraph utrecht-paragraph--lead">{sayDue(scene, milestone)}</p>
      )}
      <p class="quiet">
        Actiehouder: {owner}.
        {action.involved.length > 0 && ` Samen met ${sayList(action.involved)}.`}
      </p>
      {milestone !== null && <WhatHappens scene={scene} milestone={milestone} />}
    </>
  );
}

interface Props {
  scene: AnswerScene;
  milestone: MilestoneState;
}

function WhatHappens({ scene, milestone }: Props) {
  const { today, calendar, link } = scene;
  const { state, rules } = link.action;
  const waiting = missingNames(scene, milestone);
  const { asked } = state;
  const toTvoOn =
    state.phase === 'running' && milestone.confirmedOn === null
      ? escalatesOn(milestone, state, rules, calendar)
      : null;
  return (
    <>
      {state.phase === 'paused' && <p>Deze actie staat stil. U krijgt geen herinneringen.</p>}
      {milestone.ownerDoneOn != null && (
        <p>De actiehouder meldde dit klaar op {sayDate(milestone.ownerDoneOn, today)}.</p>
      )}
      {waiting.length > 0 && milestone.confirmedOn === null && (
        <p>Nog niet binnen: {sayParts(waiting)}.</p>
      )}
      {milestone.escalatedOn !== null && (
        <p>De actie ligt sinds {sayDate(milestone.escalatedOn, today)} bij het TVO.</p>
      )}
      {toTvoOn !== null && (
        <p>Als er niets verandert, gaat deze actie op {sayDate(toTvoOn, today)} naar het TVO.</p>
      )}
      {asked?.milestoneId === milestone.id && (
        <p>
          Er is tijd gevraagd tot {sayDate(asked.until, today)}. De coördinator heeft nog niet
          beslist.
        </p>
      )}
    </>
  );
}

function sayDue({ today, calendar }: AnswerScene, milestone: MilestoneState): string {
  const day = sayDate(milestone.dueOn, today);
  const late = isOverdue(milestone, today, calendar);
  if (milestone.kind === 'evaluation') {
    return late
      ? `De evaluatie had ${day} binnen moeten zijn.`
      : `De evaluatie moet uiterlijk ${day} binnen zijn.`;
  }
  return late ? `Dit had klaar moeten zijn op ${day}.` : `Dit moet klaar zijn op ${day}.`;
}

/** Of the parties whose parts are waited for. */
export function missingNames({ link }: AnswerScene, milestone: MilestoneState): string[] {
  return missingParts(milestone).map(
    ({ id }) => link.action.parts.find((part) => part.id === id)?.name ?? id,
  );
}
