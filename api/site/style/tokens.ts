/** Design tokens as NL Design System themes publish them, read from JSON into values that are safe in a stylesheet. */

/** Names without the two hyphens: `utrecht-button-border-radius`. */
export type Tokens = ReadonlyMap<string, string>;

/** Flat names or nested groups, with `value` or `$value` at the ends; anything else about a token is left aside. */
export function readTokens(json: unknown): Tokens {
  return new Map(ends(json, []));
}

function ends(node: unknown, path: string[]): [string, string][] {
  if (typeof node === 'string' || typeof node === 'number') {
    return [[path.join('-'), withReferences(String(node))]];
  }
  if (!isGroup(node)) return [];
  const value = node['$value'] ?? node['value'];
  if (typeof value === 'string' || typeof value === 'number') return ends(value, path);
  return Object.entries(node).flatMap(([key, child]) =>
    key.startsWith('$') ? [] : ends(child, [...path, key]),
  );
}

function isGroup(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** `{basis.color.accent}` stands for the value of another token; the browser looks it up. */
function withReferences(value: string): string {
  return value.replaceAll(/\{([\w.-]+)\}/g, (_, path: string) => {
    return `var(--${path.replaceAll('.', '-')})`;
  });
}

/** Names of the tokens that this piece of a stylesheet looks up. */
export function lookedUp(css: string): string[] {
  return [...css.matchAll(/var\(\s*--([\w-]+)/g)].map(([, name = '']) => name);
}

/** Those tokens that the stylesheet needs, also by way of other tokens. */
export function neededBy(css: string, tokens: Tokens): Tokens {
  const needed = new Set<string>();
  const look = (text: string) => {
    for (const name of lookedUp(text)) {
      if (needed.has(name)) continue;
      needed.add(name);
      look(tokens.get(name) ?? '');
    }
  };
  look(css);
  return new Map([...tokens].filter(([name]) => needed.has(name)));
}

const longestValue = 300;
const safeFunctions = new Set(
  [
    'var',
    'rgb',
    'rgba',
    'hsl',
    'hsla',
    'hwb',
    'lab',
    'lch',
    'oklab',
    'oklch',
    'color',
    'color-mix',
  ].concat(['calc', 'min', 'max', 'clamp', 'light-dark', '']),
);

/** What cannot end its own declaration, nor fetch anything. */
export function isSafeValue(value: string): boolean {
  const bare = value.replaceAll(/"[^"\\\n]*"|'[^'\\\n]*'/g, '');
  const functions = [...bare.matchAll(/([\w-]*)\(/g)];
  return (
    value.trim() !== '' &&
    value.length <= longestValue &&
    /^[\w #%.,()/*+-]*$/.test(bare) &&
    !/\/\*|\*\//.test(bare) &&
    functions.every(([, name = '']) => safeFunctions.has(name.toLowerCase())) &&
    isBalanced(bare)
  );
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
