import { test } from 'vitest';
import { startMailThread } from '../../activities/mail-thread.ts';

test('leaves a mail thread running', () => {
  startMailThread({
    mode: 'mailbox',
    mailboxUrl: 'smtp://127.0.0.1:1',
    smtpUrl: null,
    allowed: [],
    from: 'aanjager@example.org',
    timeoutMs: 1_000,
    perMinute: null,
  });
});
