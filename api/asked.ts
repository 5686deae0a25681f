/** What one answer page asks: the action of the link, and the others of the same mail. */

import {
  type AnswerForm,
  type AnswerProblem,
  emptyForm,
  problemsOf,
  readAnswerForm,
} from './answer-form.ts';
import type { OpenScene } from './answer-scene.ts';

export interface Asked {
  scene: OpenScene;
  /** The ending of its fields' names: by what they are about, since what else is open may change meanwhile. */
  of: string;
  form: AnswerForm;
  problems: AnswerProblem[];
}

export function askAll(first: OpenScene, others: OpenScene[]): [Asked, ...Asked[]] {
  const ask = (scene: OpenScene, of: string) => ({ scene, of, form: emptyForm, problems: [] });
  return [ask(first, ''), ...others.map((scene) => ask(scene, endingOf(scene)))];
}

/** An action about which nothing was chosen is skipped, unless that is all there was. */
export function readAsked(asked: [Asked, ...Asked[]], body: unknown): [Asked, ...Asked[]] {
  const read = (one: Asked) => ({ ...one, form: readAnswerForm(body, one.of) });
  const [first, ...others] = asked;
  const sent: [Asked, ...Asked[]] = [read(first), ...others.map(read)];
  const silent = sent.every(({ form }) => form.antwoord === null);
  const judge = (one: Asked, index: number) => ({
    ...one,
    problems: silent ? (index === 0 ? problemsOf(one.form) : []) : spoken(one),
  });
  const [head, ...rest] = sent;
  return [judge(head, 0), ...rest.map((one, index) => judge(one, index + 1))];
}

/** Who wrote something about an action and chose nothing, forgot to choose. */
function spoken({ form }: Asked): AnswerProblem[] {
  const skipped = form.antwoord === null && form.toelichting === '' && form.tot === '';
  return skipped ? [] : problemsOf(form);
}

function endingOf({ link }: OpenScene): string {
  return `:${link.action.id}/${link.milestoneId}`;
}
