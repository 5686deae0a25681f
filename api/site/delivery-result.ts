/** What the mail server said about a mail, as one line. */

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

interface Answered {
  status: string;
  serverResponse: string | null;
  attempts: number;
  repeated: boolean;
}

export function mailAnswer({ status, serverResponse, attempts, repeated }: Answered): string {
  const known = mailStatuses.find((candidate) => candidate === status);
  const word = known === undefined ? status : mailStatusLabels[known];
  const said = serverResponse === null || serverResponse === '' ? '' : `: ${serverResponse}`;
  const again = attempts > 1 ? ` (${plural(attempts, 'poging', 'pogingen')})` : '';
  return `${word}${again}${said}${repeated ? '. Mogelijk twee keer aangekomen.' : ''}`;
}
