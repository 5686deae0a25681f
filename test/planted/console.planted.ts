import { test } from 'vitest';
import { expectConsoleError } from '../console.ts';

test('complains as it said', () => {
  expectConsoleError(/no mail server/);
  console.error('no mail server');
});

test('complains about something else, too', () => {
  expectConsoleError(/no mail server/);
  console.error('no mail server');
  console.warn('no database');
});

test('is silent although it said otherwise', () => {
  expectConsoleError(/no mail server/);
});
