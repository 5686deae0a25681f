/** A decision of a board as it was sent from the page on the table. */

import { z } from 'zod';
import { meetingDecisionKinds } from '../../domain/meetings/decisions.ts';
import type { FieldError } from '../site/components/error-summary.tsx';
import { textField } from '../site/read-form.ts';
import {
  type MeetingDecisionRefusal,
  meetingDecisionSentence,
} from '../use-cases/meeting-decision-problems.ts';
import type { MeetingDecisionInput } from '../use-cases/record-meeting-decision.ts';

const form = z.object({
  punt: textField,
  nummer: z.coerce.number().int().catch(0),
  besluit: z.enum(meetingDecisionKinds).nullable().catch(null),
  namens: textField,
  reden: textField,
  wat: textField,
  moment: textField,
  tot: z.iso.date().nullable().catch(null),
  actiehouder: textField,
});

export function readDecisionInput(body: unknown): MeetingDecisionInput {
  const sent = form.parse(body);
  return {
    itemKey: sent.punt,
    number: sent.nummer,
    kind: sent.besluit,
    decidedBy: sent.namens,
    reason: sent.reden,
    scope: sent.wat,
    milestoneId: sent.moment,
    until: sent.tot,
    newOwnerId: sent.actiehouder,
  };
}

/** Of what is about one field; the rest is about the decision as a whole. */
const fields: Partial<Record<MeetingDecisionRefusal, string>> = {
  no_decision: 'besluit',
  no_decided_by: 'namens',
  no_reason: 'reden',
  no_result: 'reden',
  reason_too_long: 'reden',
  no_scope: 'wat',
  scope_too_long: 'wat',
  date_not_ahead: 'tot',
  no_date: 'tot',
  date_not_later: 'tot',
  date_outside_plan: 'tot',
  no_owner: 'actiehouder',
};

export function decisionError(refusal: MeetingDecisionRefusal): FieldError {
  return { at: fields[refusal] ?? null, text: meetingDecisionSentence(refusal) };
}
