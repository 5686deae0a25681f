import { describe, expect, it } from 'vitest';
import {
  type CommandLine,
  endingOf,
  HelpWanted,
  readCommandLine,
  UsageError,
} from '../../domain/command-line.ts';

const line: CommandLine<'tot' | 'plan', 'kort'> = {
  command: 'npm run oefening',
  does: 'Oefent.',
  language: 'nl',
  texts: {
    tot: { takes: 'DATUM', does: 'stopt dan', refuse: (text) => (text > '2' ? null : 'een dag') },
    plan: { takes: 'BESTAND', does: 'een ander plan', refuse: () => null },
  },
  switches: { kort: 'alleen het begin' },
};

function mistakeOf(args: string[], language: 'nl' | 'en' = 'nl'): string {
  try {
    readCommandLine({ ...line, language }, args);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    expect(endingOf(error).exitCode).toBe(2);
    return endingOf(error).text;
  }
  throw new Error('this was accepted');
}

describe('V43: what stands behind a command', () => {
  it('is read with or without an equals sign, in any order', () => {
    for (const args of [
      ['--kort', '--tot', '2024'],
      ['--tot=2024', '--kort'],
    ]) {
      const typed = readCommandLine(line, args);
      expect([typed.text('tot'), typed.text('plan'), typed.has('kort')]).toEqual([
        '2024',
        undefined,
        true,
      ]);
    }
  });

  it.each([
    [['--tto', '2024'], '--tto ken ik niet. npm run oefening kent --tot, --plan, --kort, --help.'],
    [['iets'], 'iets ken ik niet. npm run oefening kent --tot, --plan, --kort, --help.'],
    [['--kort=ja'], '--kort=ja ken ik niet. npm run oefening kent --tot, --plan, --kort, --help.'],
    [
      ['--toString'],
      '--toString ken ik niet. npm run oefening kent --tot, --plan, --kort, --help.',
    ],
    [['--tot'], 'Achter --tot ontbreekt DATUM.'],
    [['--tot='], 'Achter --tot ontbreekt DATUM.'],
    [['--tot', '--kort'], 'Achter --tot ontbreekt DATUM.'],
    [['--tot', '1'], '--tot 1: verwacht een dag.'],
  ])('is refused with what was found and what was expected: %j', (args, sentence) => {
    expect(mistakeOf(args)).toBe(sentence);
  });

  it('is refused in the language of the command', () => {
    expect(mistakeOf(['--tot'], 'en')).toBe('--tot needs DATUM behind it.');
  });

  it('is explained on request, whatever else was typed', () => {
    expect(() => readCommandLine(line, ['--tot', '3', '--help'])).toThrow(HelpWanted);
    expect(endingOf(new HelpWanted('uitleg'))).toEqual({ text: 'uitleg', exitCode: 0 });
    expect(endingOf(new Error('stuk'))).toEqual({ text: 'stuk', exitCode: 1 });
  });
});
