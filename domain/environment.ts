/** Settings from environment variables: all that is wrong is said at once, with what was expected (F32). */

export interface Variable<T> {
  /** What it is for and how it looks, in Dutch: "een adres als https://aanjager.uwgemeente.nl". */
  expected: string;
  /** Undefined refuses the text. */
  read(text: string): T | undefined;
  /** Taken when the variable is not set; undefined makes it required. */
  otherwise?: T;
  /** The value is never shown. */
  secret?: true;
}

export class SettingsError extends Error {}

type Values<S extends Record<string, Variable<unknown>>> = {
  [K in keyof S]: S[K] extends Variable<infer T> ? T : never;
};

/** Throws one SettingsError that names every variable that is missing or wrong. */
export function readEnvironment<S extends Record<string, Variable<unknown>>>(
  variables: S,
  environment: Record<string, string | undefined>,
): Values<S>;
export function readEnvironment(
  variables: Record<string, Variable<unknown>>,
  environment: Record<string, string | undefined>,
): Record<string, unknown> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(variables)) {
    const text = environment[name]?.trim() ?? '';
    const value = readText(variable, text);
    values[name] = value;
    if (value !== undefined) continue;
    problems.push(`  ${name}: ${foundIn(variable, text)}; verwacht: ${variable.expected}.`);
  }
  if (problems.length > 0) {
    throw new SettingsError(`Deze instellingen kloppen niet:\n${problems.join('\n')}`);
  }
  return values;
}

/** Parts of the values of .env.example that everybody can read, and nobody may run with. */
const exampleValues = [
  'vervangdit',
  'uwgemeente.nl',
  'uw-tenant',
  'naam:wachtwoord@',
  '<aanjager@example.org>',
  'coordinator@example.org',
];

function isExample(text: string): boolean {
  return exampleValues.some((part) => text.includes(part));
}

function readText({ otherwise, read }: Variable<unknown>, text: string): unknown {
  if (text === '') return otherwise;
  return isExample(text) ? undefined : read(text);
}

function foundIn({ secret }: Variable<unknown>, text: string): string {
  if (text === '') return 'niet ingesteld';
  if (isExample(text)) return 'nog het voorbeeld van .env.example';
  return secret ? 'verkeerd' : `gevonden: ${text}`;
}

/** An address with one of these protocols, without a slash at the end. */
export function urlVariable(protocols: string[], example: string): Variable<string> {
  return {
    expected: `een adres als ${example}`,
    secret: true,
    read: (text) => {
      if (!URL.canParse(text)) return undefined;
      return protocols.includes(new URL(text).protocol) ? text.replace(/\/$/, '') : undefined;
    },
  };
}

/** The same, with a name and a password in it: a sign of the address itself would cut it off in the middle. */
export function accountUrlVariable(protocols: string[], example: string): Variable<string> {
  const url = urlVariable(protocols, example);
  const unmistakable = /^[a-z]+:\/\/([^\s:@/#?]+(:[^\s:@/#?]*)?@)?[^\s@#]*$/i;
  return {
    ...url,
    expected: `${url.expected}; schrijf in een wachtwoord %23 voor #, %40 voor @, %3A voor :, %2F voor / en %3F voor ?`,
    read: (text) => (unmistakable.test(text) ? url.read(text) : undefined),
  };
}

/** Forms, styles and links start at the root of the site: a path in front of them would be lost. */
export const baseUrlVariable: Variable<string> = {
  expected:
    'een adres als https://aanjager.uwgemeente.nl, zonder pad erachter: Aanjager heeft een eigen naam nodig',
  read: (text) => {
    if (!URL.canParse(text)) return undefined;
    const { protocol, origin, href } = new URL(text);
    const isWeb = protocol === 'http:' || protocol === 'https:';
    return isWeb && href === `${origin}/` ? origin : undefined;
  },
};

export function choiceVariable<T extends string>(choices: readonly T[]): Variable<T> {
  return {
    expected: `een van ${choices.join(', ')}`,
    read: (text) => choices.find((choice) => choice === text),
  };
}

export function portVariable(otherwise: number): Variable<number> {
  return {
    expected: 'een poort van 1 tot en met 65535',
    otherwise,
    read: (text) => {
      const port = Number(text);
      return /^\d+$/.test(text) && port >= 1 && port <= 65_535 ? port : undefined;
    },
  };
}

/** The SDK reads this one itself, but takes anything: here a typing error is seen at the start. */
export const temporalAddressVariable: Variable<string> = {
  expected: 'een adres met poort, als temporal.uwgemeente.nl:7233',
  otherwise: 'localhost:7233',
  read: (text) => (/^[^\s:/]+:\d{1,5}$/.test(text) ? text : undefined),
};

/** Why a program did not start, in one sentence that names the cure where there is one. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return `De database antwoordt niet (${code}): controleer DATABASE_URL, en of PostgreSQL draait.`;
  }
  if (/connect|deadline|unavailable/i.test(error.message) && !(error instanceof SettingsError)) {
    return `Temporal antwoordt niet: controleer TEMPORAL_ADDRESS, en of de server draait. (${error.message})`;
  }
  return error.message;
}
