/** Changes to the plan as they were sent from the site. */

import { z } from 'zod';
import { quarters } from '../../domain/calendar.ts';
import { type Form, textField } from '../site/read-form.ts';
import type { SteeringInput } from '../use-cases/draft-steering.ts';
import { scaleChoices } from '../use-cases/steering-kinds.ts';

export interface SentSteering {
  input: SteeringInput;
  reason: string;
  /** Null where nobody had to be chosen. */
  deciderId: string | null;
  /** As typed, by the name of its field. */
  typed: Record<string, string>;
}

const decision = z.object({ reden: textField, door: textField });
const actionForm = decision.extend({
  wat: textField,
  kort: textField,
  hoe: textField,
  thema: textField,
  actiehouder: textField,
  structureel: textField,
  moment: textField,
  kosten: textField,
});
const themeForm = decision.extend({
  naam: textField,
  soort: z.enum(['priority', 'strategic']).nullable().catch(null),
  doelen: textField,
});
const scalingForm = decision.extend({
  waarvan: z.string().catch(''),
  schaal: z.enum(scaleChoices).nullable().catch(null),
  wat: textField,
});

export function readActionForm(form: Form): SentSteering {
  const { reden, door, wat, kort, hoe, thema, actiehouder, structureel, moment, kosten } =
    actionForm.parse(form);
  return sent(
    form,
    { reden, door },
    {
      kind: 'add_action',
      what: wat,
      shortName: kort,
      how: hoe,
      themeId: thema,
      owner: actiehouder,
      costs: kosten,
      involved: endingsOf(form, partyField),
      timing: {
        quarters: quarters.filter((quarter) => typeof form[quarterField(quarter)] === 'string'),
        isOngoing: structureel !== '',
        words: moment,
      },
    },
  );
}

export function readThemeForm(form: Form): SentSteering {
  const { reden, door, naam, soort, doelen } = themeForm.parse(form);
  const goals = doelen.split('\n');
  return sent(form, { reden, door }, { kind: 'add_theme', name: naam, themeKind: soort, goals });
}

export function readScalingForm(form: Form, themeId: string): SentSteering {
  const { reden, door, waarvan, schaal, wat } = scalingForm.parse(form);
  const target = targetOf(waarvan);
  return sent(form, { reden, door }, { kind: 'scale', themeId, target, scale: schaal, note: wat });
}

function targetOf(chosen: string): 'theme' | number | null {
  if (chosen === 'thema') return 'theme';
  const goal = /^doel-(\d{1,3})$/.exec(chosen)?.[1];
  return goal === undefined ? null : Number(goal);
}

export const partyField = 'met-';

export function quarterField(quarter: number): string {
  return `kwartaal-${String(quarter)}`;
}

/** Of fields that were ticked, and are named after what they stand for. */
function endingsOf(form: Form, start: string): string[] {
  return Object.keys(form).flatMap((name) =>
    name.startsWith(start) ? [name.slice(start.length)] : [],
  );
}

function sent(
  form: Form,
  { reden, door }: z.infer<typeof decision>,
  input: SteeringInput,
): SentSteering {
  const typed = Object.entries(form).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const deciderId = door === '' ? null : door;
  return { input, reason: reden, deciderId, typed: Object.fromEntries(typed) };
}
