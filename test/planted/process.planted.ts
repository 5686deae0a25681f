import { spawn } from 'node:child_process';
import { test } from 'vitest';

test('leaves a process running', () => {
  spawn(process.execPath, ['--eval', 'setTimeout(() => undefined, 20_000)']);
});
