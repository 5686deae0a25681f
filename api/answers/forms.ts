/** What one answer page asks: the action of the link, and the others of the same mail. */

import {
  type AnswerForm,
  type AnswerProblem,
  emptyForm,
  problemsOf,
  readAnswerForm,
} from './form.ts';
import { type AnswerScene, openScene, type OpenScene } from './context.ts';

export interface Asked {
  scene: OpenScene;
  /** The ending of its fields' names: by what they are about, since what else is open may change meanwhile. */
  of: string;
  form: AnswerForm;
  problems: AnswerProblem[];
}

/** The action of the link first, as far as it still asks; then the others. */
export function askAll(scene: AnswerScene, others: OpenScene[]): Asked[] {
  const own = openScene(scene);
  return [...(own === null ? [] : [ask(own, '')]), ...askEach(others)];
}

export function askEach(scenes: OpenScene[]): Asked[] {
  return scenes.map((scene) => ask(scene, endingOf(scene)));
}

function ask(scene: OpenScene, of: string): Asked {
  return { scene, of, form: emptyForm, problems: [] };
}

/** An action about which nothing was chosen is skipped, unless that is all there was. */
export function readAsked(asked: Asked[], body: unknown): Asked[] {
  const sent = asked.map((one) => ({ ...one, form: readAnswerForm(body, one.of) }));
  const silent = sent.every(({ form }) => form.antwoord === null);
  return sent.map((one, index) => ({
    ...one,
    problems: silent && index === 0 ? problemsOf(one.form) : silent ? [] : spoken(one),
  }));
}

/** Who wrote something about an action and chose nothing, forgot to choose. */
function spoken({ form }: Asked): AnswerProblem[] {
  const skipped = form.antwoord === null && form.toelichting === '' && form.tot === '';
  return skipped ? [] : problemsOf(form);
}

function endingOf({ link }: OpenScene): string {
  return `:${link.action.id}/${link.milestoneId}`;
}
