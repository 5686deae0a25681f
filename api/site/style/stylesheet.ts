/** The stylesheet: components of NL Design System, the values of a theme, and the little that is our own. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { neededBy, readTokens, type Tokens } from './tokens.ts';

/** Bare elements that look like these components. */
const elements = [
  ...['root', 'body', 'heading-1', 'heading-2', 'heading-3', 'paragraph', 'link', 'ordered-list'],
  ...['unordered-list', 'table', 'code', 'button', 'form-fieldset', 'form-label', 'textbox'],
  ...['textarea', 'select', 'radio-button', 'checkbox'],
];

/** Components with classes of their own. */
const components = [
  ...['page-layout', 'page-header', 'page-body', 'page-footer', 'skip-link', 'nav-bar', 'nav-list'],
  ...['paragraph', 'alert', 'status-badge', 'data-list', 'pagination', 'action-group', 'button'],
  ...['button-link', 'link-button', 'form-field', 'form-field-description'],
  'form-field-error-message',
];

const require = createRequire(import.meta.url);
/** Each component is a package of its own, which the library brings along. */
const library = createRequire(require.resolve('@utrecht/component-library-css'));
const fileOf = (from: NodeJS.Require, name: string) => readFileSync(from.resolve(name), 'utf8');
const ownFile = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const banner =
  '/* Components: (c) Gemeente Utrecht, Frameless B.V.; tokens: (c) NL Design System Community. EUPL-1.2. */';

const rules = [
  ...elements.map((name) => fileOf(library, `@utrecht/${name}-css/dist/html/index.min.css`)),
  ...components.map((name) => fileOf(library, `@utrecht/${name}-css/dist/index.min.css`)),
  ownFile('own.css'),
].join('\n');

const theme = fileOf(require, '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');

/** The open example theme, in our colours and spacing. */
export const standardTokens: Tokens = new Map([
  ...[...theme.matchAll(/^ +--([\w-]+): (.*?);/gm)].map(([, name = '', value = '']) => {
    return [name, value] as const;
  }),
  ...readTokens(z.unknown().parse(JSON.parse(ownFile('theme.json')))),
]);

/** Of all these tokens, those that some page can show. */
export function tokensInUse(tokens: Tokens): Tokens {
  return neededBy(rules, tokens);
}

/** What the same pages look like on a dark screen. Paper is light. */
export const darkTokens: Tokens = readTokens(z.unknown().parse(JSON.parse(ownFile('dark.json'))));

/** Without dark colours (null) the pages stay light on every screen. */
export function stylesheetWith(tokens: Tokens, dark: Tokens | null): string {
  const light = tokensInUse(tokens);
  const rest = dark === null ? '' : darkRules(light, tokensInUse(new Map([...tokens, ...dark])));
  return `${banner}\n:root{color-scheme:light;${declarations(light)}}\n${rest}${rules}`;
}

function darkRules(light: Tokens, dark: Tokens): string {
  const other = new Map([...dark].filter(([name, value]) => light.get(name) !== value));
  return `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${declarations(other)}}}\n`;
}

function declarations(tokens: Tokens): string {
  return [...tokens].map(([name, value]) => `--${name}:${value}`).join(';');
}
