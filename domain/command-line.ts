/** What stands behind a command: read as a whole, and refused in one sentence before anything starts (V43). */

import { explain } from './environment.ts';

/** What was typed cannot be meant: exit code 2. */
export class UsageError extends Error {}

/** Somebody wants to know how the command is used. Its message is the answer. */
export class HelpWanted extends Error {}

export interface CommandLine<T extends string, S extends string> {
  /** As it is typed: "npm run demo". */
  command: string;
  does: string;
  language: 'nl' | 'en';
  /** Options with a value behind them. */
  texts: Record<T, TextOption>;
  /** Options that are there or not, with what they do. */
  switches: Record<S, string>;
}

export interface TextOption {
  /** Its value in capitals, as help shows it: "DATUM". */
  takes: string;
  does: string;
  /** What is expected, as a part of a sentence; null when this value will do. */
  refuse: (text: string) => string | null;
}

export interface Typed<T extends string, S extends string> {
  text(name: T): string | undefined;
  has(name: S): boolean;
}

/** Throws a UsageError at the first thing that cannot be meant. */
export function readCommandLine<T extends string, S extends string>(
  line: CommandLine<T, S>,
  args: readonly string[],
): Typed<T, S> {
  const texts = new Map<string, string>();
  const switches = new Set<string>();
  const words = phrases[line.language];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--help' || arg === '-h') throw new HelpWanted(helpOf(line));
    const [, name = '', joined] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (Object.hasOwn(line.switches, name) && joined === undefined) {
      switches.add(name);
      continue;
    }
    const option = optionOf(line, name);
    if (option === null) throw new UsageError(words.unknown(arg, namesOf(line), line.command));
    const value = joined ?? (rest[0]?.startsWith('--') === true ? undefined : rest.shift());
    if (value === undefined || value === '')
      throw new UsageError(words.missing(name, option.takes));
    const expected = option.refuse(value);
    if (expected !== null) throw new UsageError(words.wrong(name, value, expected));
    texts.set(name, value);
  }
  return { text: (name) => texts.get(name), has: (name) => switches.has(name) };
}

function optionOf<T extends string>(
  { texts }: { texts: Record<T, TextOption> },
  name: string,
): TextOption | null {
  const options: [string, TextOption][] = Object.entries(texts);
  return options.find(([known]) => known === name)?.[1] ?? null;
}

type AnyLine = Pick<CommandLine<string, string>, 'texts' | 'switches'>;

function namesOf({ texts, switches }: AnyLine): string[] {
  return [...Object.keys(texts), ...Object.keys(switches)].map((name) => `--${name}`);
}

const phrases = {
  nl: {
    usage: 'Gebruik',
    options: 'opties',
    help: 'toont deze uitleg',
    unknown: (found: string, known: string[], command: string) =>
      `${found} ken ik niet. ${command} kent ${[...known, '--help'].join(', ')}.`,
    missing: (name: string, takes: string) => `Achter --${name} ontbreekt ${takes}.`,
    wrong: (name: string, found: string, expected: string) =>
      `--${name} ${found}: verwacht ${expected}.`,
  },
  en: {
    usage: 'Usage',
    options: 'options',
    help: 'shows this',
    unknown: (found: string, known: string[], command: string) =>
      `${found} is unknown. ${command} knows ${[...known, '--help'].join(', ')}.`,
    missing: (name: string, takes: string) => `--${name} needs ${takes} behind it.`,
    wrong: (name: string, found: string, expected: string) =>
      `--${name} ${found}: expected ${expected}.`,
  },
};

function helpOf<T extends string, S extends string>(line: CommandLine<T, S>): string {
  const { command, does, language } = line;
  const words = phrases[language];
  const texts: [string, TextOption][] = Object.entries(line.texts);
  const switches: [string, string][] = Object.entries(line.switches);
  const rows = [
    ...texts.map(([name, option]) => [`--${name} ${option.takes}`, option.does]),
    ...switches.map(([name, what]) => [`--${name}`, what]),
    ['--help', words.help],
  ];
  const width = Math.max(...rows.map(([left = '']) => left.length));
  return [
    `${words.usage}: ${command} -- [${words.options}]`,
    does,
    '',
    ...rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`),
  ].join('\n');
}

/** How a program ends on an error: what it prints, and the code that tells its caller. */
export function endingOf(error: unknown): { text: string; exitCode: 0 | 1 | 2 } {
  if (error instanceof HelpWanted) return { text: error.message, exitCode: 0 };
  if (error instanceof UsageError) return { text: error.message, exitCode: 2 };
  return { text: explain(error), exitCode: 1 };
}

/** For commands that take no options. */
export const noOptions = { texts: {}, switches: {} };
