/** The house styles of municipalities: one file of design tokens each, checked when the site starts (F32). */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plural } from '../../../domain/dutch/index.ts';
import { SettingsError } from '../../../domain/environment.ts';
import { standardTokens, stylesheetWith, tokensInUse } from './stylesheet.ts';
import { isSafeValue, lookedUp, readTokens, type Tokens } from './tokens.ts';

export interface Styles {
  standard: string;
  /** By the short name of the municipality. */
  own: ReadonlyMap<string, string>;
  /** What was read, for whoever starts the site: a typing error in a name shows as a token nobody uses. */
  notes: string[];
}

/** A file of this name is for everyone without a file, and for pages of no municipality. */
const forEveryone = 'standaard';

/** Null where no municipality brings its own. */
export function readStyles(folder: string | null): Styles {
  const files = folder === null ? [] : filesIn(folder);
  const read = files.map((file) => readTheme(file));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) {
    throw new SettingsError(`De huisstijl in THEME_DIR klopt niet:\n${problems.join('\n')}`);
  }
  const common = read.find(({ name }) => name === forEveryone);
  const base: Tokens = new Map([...standardTokens, ...(common?.tokens ?? [])]);
  return {
    standard: stylesheetWith(base),
    own: new Map(
      read.map(({ name, tokens }) => [name, stylesheetWith(new Map([...base, ...tokens]))]),
    ),
    notes: read.map(noteOf),
  };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) {
    throw new SettingsError(`THEME_DIR: de map ${folder} bestaat niet.`);
  }
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => path.join(folder, name));
}

interface Theme {
  name: string;
  tokens: Tokens;
  used: string[];
  problems: string[];
}

function readTheme(file: string): Theme {
  const base = path.basename(file);
  const name = /^([a-z0-9-]+)\.json$/.exec(base)?.[1];
  const refused = (why: string): Theme => {
    return { name: '', tokens: new Map(), used: [], problems: [`  ${base}: ${why}`] };
  };
  if (name === undefined) {
    return refused('verwacht een naam als westerkwartier.json, met de korte naam van de gemeente.');
  }
  const json = parse(readFileSync(file, 'utf8'));
  if (json === undefined) return refused('dit is geen JSON. Maak het bestand opnieuw.');
  const tokens = readTokens(json);
  const all = new Map([...standardTokens, ...tokens]);
  const used = [...tokensInUse(all)].filter(([key]) => tokens.has(key));
  if (used.length === 0) {
    return refused('hierin staat geen design token dat Aanjager gebruikt.');
  }
  const problems = used.flatMap(([key, value]) => faults(base, key, value, all));
  return { name, tokens, used: used.map(([key]) => key), problems };
}

function noteOf({ name, tokens, used }: Theme): string {
  const unused = [...tokens.keys()].filter((key) => !used.includes(key));
  const some = unused.slice(0, 5).join(', ') + (unused.length > 5 ? ' …' : '');
  return (
    `Huisstijl ${name}.json: ${String(used.length)} van ${plural(tokens.size, 'token', 'tokens')} in gebruik.` +
    (unused.length === 0 ? '' : ` Niet gebruikt: ${some}`)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only what reaches a page is looked at: published themes hold thousands of tokens for other components. */
function faults(file: string, key: string, value: string, all: Tokens): string[] {
  if (!isSafeValue(value)) {
    return [`  ${file}: ${key} heeft een waarde die niet mag: ${value.slice(0, 80)}`];
  }
  return lookedUp(value)
    .filter((name) => !all.has(name))
    .map((name) => `  ${file}: ${key} verwijst naar ${name}, maar dat token bestaat niet.`);
}
