/** A decision as it was sent from the page of an action. */

import { z } from 'zod';
import { textField } from '../site/read-form.ts';
import { decisionKinds } from '../use-cases/decision-kinds.ts';
import type { DecisionInput } from '../use-cases/draft-decision.ts';

const decisionForm = z.object({
  besluit: z.enum(decisionKinds).nullable().catch(null),
  door: textField,
  reden: textField,
  moment: textField,
  wat: textField,
  tot: z.iso.date().nullable().catch(null),
  actiehouder: textField,
  onderdeel: textField,
});

export function readDecisionForm(body: unknown): DecisionInput {
  const form = decisionForm.parse(body);
  return {
    kind: form.besluit,
    deciderId: form.door,
    reason: form.reden,
    scope: form.wat,
    milestoneId: form.moment,
    until: form.tot,
    newOwnerId: form.actiehouder,
    partId: form.onderdeel,
  };
}
