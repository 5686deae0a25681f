/** What must not wait for the mail round. */

import { getExternalWorkflowHandle } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar.ts';
import { mailNowSignal, mailRoundsWorkflowId } from './contract.ts';

export async function mailNow(municipalityId: string, at: Instant): Promise<void> {
  try {
    await getExternalWorkflowHandle(mailRoundsWorkflowId(municipalityId)).signal(mailNowSignal, at);
  } catch {
    // The mail rounds are not running just now; what they find when they are, they mail.
  }
}
