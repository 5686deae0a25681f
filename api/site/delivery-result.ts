/** What the mail server answered about a mail, as one line. */

import { plural } from '../../domain/dutch/format.ts';
import { type MailStatus, mailStatusLabels } from '../../domain/dutch/labels.ts';

export const mailStatuses = [
  'planned',
  'sending',
  'accepted',
  'rejected',
  'unknown',
  'replaced',
] as const satisfies readonly MailStatus[];

interface Delivery {
  status: string;
  serverResponse: string | null;
  attempts: number;
  repeated: boolean;
}

export function deliveryResult({ status, serverResponse, attempts, repeated }: Delivery): string {
  const known = mailStatuses.find((candidate) => candidate === status);
  const label = known === undefined ? status : mailStatusLabels[known];
  const response = serverResponse === null || serverResponse === '' ? '' : `: ${serverResponse}`;
  const again = attempts > 1 ? ` (${plural(attempts, 'poging', 'pogingen')})` : '';
  return `${label}${again}${response}${repeated ? '. Mogelijk twee keer aangekomen.' : ''}`;
}
