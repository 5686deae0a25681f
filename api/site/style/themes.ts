/** The house styles of municipalities: one file of design tokens each, checked when the site starts (F32). */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plural } from '../../../domain/dutch/index.ts';
import { SettingsError } from '../../../domain/environment.ts';
import { darkTokens, standardTokens, stylesheetWith, tokensInUse } from './stylesheet.ts';
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
  const common = sheetFor(forEveryone, read, { tokens: standardTokens, dark: darkTokens });
  const names = new Set(read.map(({ name }) => name));
  const own = [...names].map((name): [string, string] => {
    const { tokens, dark } = sheetFor(name, read, common);
    return [name, stylesheetWith(tokens, dark)];
  });
  return {
    standard: stylesheetWith(common.tokens, common.dark),
    own: new Map(own),
    notes: read.map(noteOf),
  };
}

interface Sheet {
  tokens: Tokens;
  dark: Tokens | null;
}

/** A house style stays light until it brings dark colours too: only its owner knows which go together. */
function sheetFor(name: string, read: Theme[], base: Sheet): Sheet {
  const light = read.find((theme) => theme.name === name && !theme.isDark);
  const dark = read.find((theme) => theme.name === name && theme.isDark);
  const tokens = new Map([...base.tokens, ...(light?.tokens ?? [])]);
  if (dark !== undefined) {
    return { tokens, dark: new Map([...darkTokens, ...(base.dark ?? []), ...dark.tokens]) };
  }
  return { tokens, dark: light === undefined ? base.dark : null };
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
  file: string;
  name: string;
  isDark: boolean;
  tokens: Tokens;
  used: string[];
  problems: string[];
}

function readTheme(file: string): Theme {
  const base = path.basename(file);
  const [, name, darkEnding] = /^([a-z0-9-]+)(\.donker)?\.json$/.exec(base) ?? [];
  const subject = { file: base, name: name ?? '', isDark: darkEnding !== undefined };
  const refused = (why: string): Theme => {
    return { ...subject, tokens: new Map(), used: [], problems: [`  ${base}: ${why}`] };
  };
  if (name === undefined) {
    return refused('verwacht een naam als westerkwartier.json, met de korte naam van de gemeente.');
  }
  const json = parse(readFileSync(file, 'utf8'));
  if (json === undefined) return refused('dit is geen JSON. Maak het bestand opnieuw.');
  const tokens = readTokens(json);
  const all = new Map([...standardTokens, ...(subject.isDark ? darkTokens : []), ...tokens]);
  const used = [...tokensInUse(all)].filter(([key]) => tokens.has(key));
  if (used.length === 0) {
    return refused('hierin staat geen design token dat Aanjager gebruikt.');
  }
  const problems = used.flatMap(([key, value]) => faults(base, key, value, all));
  return { ...subject, tokens, used: used.map(([key]) => key), problems };
}

function noteOf({ file, tokens, used }: Theme): string {
  const unused = [...tokens.keys()].filter((key) => !used.includes(key));
  const some = unused.slice(0, 5).join(', ') + (unused.length > 5 ? ' …' : '');
  return (
    `Huisstijl ${file}: ${String(used.length)} van ${plural(tokens.size, 'token', 'tokens')} in gebruik.` +
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
