/** Mail settings of the benchmark: everything goes to the sink. */

import type { MailerSettings } from '../../activities/mailer.ts';

export function mailTo(mailboxUrl: string): MailerSettings {
  const nowhereElse = { smtpUrl: null, allowed: [] };
  const from = 'Aanjager <aanjager@example.org>';
  return { ...nowhereElse, mode: 'mailbox', mailboxUrl, from, perMinute: null, timeoutMs: 30_000 };
}
