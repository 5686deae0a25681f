import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stylePages } from '../../../api/site/style/routes.ts';
import { readStyles } from '../../../api/site/style/themes.ts';

/** A folder with these files. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'huisstijl-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

function sheetOf(content: unknown): string {
  const folder = folderWith({ 'westerkwartier.json': JSON.stringify(content) });
  return readStyles(folder).own.get('westerkwartier') ?? '';
}

function refusalOf(files: Record<string, string>): string {
  try {
    readStyles(folderWith(files));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('this house style was accepted');
}

const button = 'utrecht-button-primary-action-background-color';

describe('the house style of a municipality', () => {
  it('is a file of flat tokens, or of groups as themes publish them', () => {
    const flat = sheetOf({ [button]: '#7a1fa2' });
    const group = { button: { 'primary-action': { 'background-color': { $value: '#7a1fa2' } } } };
    for (const sheet of [flat, sheetOf({ utrecht: group })]) {
      expect(sheet).toContain(`--${button}:#7a1fa2`);
      expect(sheet).not.toContain(`--${button}:var(`);
    }
  });

  it('may use names of its own for its colours', () => {
    const sheet = sheetOf({ wk: { paars: { value: '#7a1fa2' } }, [button]: '{wk.paars}' });
    expect(sheet).toContain(`--${button}:var(--wk-paars)`);
    expect(sheet).toContain('--wk-paars:#7a1fa2');
  });

  it('says at the start which tokens nobody uses', () => {
    const files = { 'westerkwartier.json': JSON.stringify({ [button]: 'red', 'utrecht-butn': 1 }) };
    expect(readStyles(folderWith(files)).notes).toEqual([
      'Huisstijl westerkwartier.json: 1 van 2 tokens in gebruik. Niet gebruikt: utrecht-butn',
    ]);
  });

  it('leaves the others as they are', async () => {
    const files = { 'westerkwartier.json': JSON.stringify({ [button]: '#7a1fa2' }) };
    const app = stylePages(readStyles(folderWith(files)));
    const read = async (at: string) => (await app.request(at)).text();
    expect(await read('/style/westerkwartier.css')).toContain('#7a1fa2');
    expect(await read('/style/noordenveld.css')).not.toContain('#7a1fa2');
    expect(await read('/style.css')).toBe(await read('/style/noordenveld.css'));
  });

  it('can be one for everybody', () => {
    const files = {
      'standaard.json': JSON.stringify({ [button]: '#7a1fa2' }),
      'westerkwartier.json': JSON.stringify({ 'basis-heading-color': '#111' }),
    };
    const { standard, own } = readStyles(folderWith(files));
    expect(standard).toContain('#7a1fa2');
    expect(own.get('westerkwartier')).toContain('#7a1fa2');
  });

  it.each([
    'red;} body{display:none',
    'url(https://kwaad.example.org/x.png)',
    'image-set("https://kwaad.example.org/x.png" 1x)',
    'rgb(0,0,0',
    'red /* niets meer',
    '"open',
    'red\\',
    '</style>',
    '',
  ])('is refused with a value that would reach further than its own token: %s', (value) => {
    const message = refusalOf({ 'westerkwartier.json': JSON.stringify({ [button]: value }) });
    expect(message).toContain(`westerkwartier.json: ${button} heeft een waarde die niet mag`);
  });

  it('is refused, all problems at once, with the file and the token named (F32)', () => {
    const message = refusalOf({
      'westerkwartier.json': '{',
      'Noordenveld.css': '',
      'leek.json': JSON.stringify({ kleur: 'red' }),
      'marum.json': JSON.stringify({ [button]: '{marum.paars}' }),
    });
    expect(message.split('\n')).toEqual([
      'De huisstijl in THEME_DIR klopt niet:',
      '  Noordenveld.css: verwacht een naam als westerkwartier.json, met de korte naam van de gemeente.',
      '  leek.json: hierin staat geen design token dat Aanjager gebruikt.',
      `  marum.json: ${button} verwijst naar marum-paars, maar dat token bestaat niet.`,
      '  westerkwartier.json: dit is geen JSON. Maak het bestand opnieuw.',
    ]);
    expect(() => readStyles('/nergens')).toThrow('THEME_DIR: de map /nergens bestaat niet.');
  });
});

describe('a dark screen', () => {
  const dark = '@media screen and (prefers-color-scheme:dark)';

  it('has colours of its own; paper has not', () => {
    const { standard } = readStyles(null);
    expect(standard).toContain(`${dark}{:root{color-scheme:dark;`);
    expect(standard).not.toMatch(/@media[^{]*prefers-color-scheme(?![^{]*dark)/);
    expect(standard.split('prefers-color-scheme')).toHaveLength(2);
  });

  it('shows a house style in the light, as long as that brings no dark colours', () => {
    const { own, standard } = readStyles(
      folderWith({ 'westerkwartier.json': JSON.stringify({ 'basis-heading-color': '#111' }) }),
    );
    expect(own.get('westerkwartier')).not.toContain(dark);
    expect(standard).toContain(dark);
  });

  it('shows a house style in its own dark colours, over ours', () => {
    const { own, notes } = readStyles(
      folderWith({
        'westerkwartier.json': JSON.stringify({ 'basis-heading-color': '#111' }),
        'westerkwartier.donker.json': JSON.stringify({ 'basis-heading-color': '#eee' }),
      }),
    );
    const sheet = own.get('westerkwartier') ?? '';
    expect(sheet).toMatch(/^[^@]*--basis-heading-color:#111/);
    const night = sheet.slice(sheet.indexOf(dark));
    expect(night).toContain('--basis-heading-color:#eee');
    expect(night).toContain('--basis-color-default-bg-document:#14181f');
    expect(notes).toContain('Huisstijl westerkwartier.donker.json: 1 van 1 token in gebruik.');
  });
});

describe('the stylesheet', () => {
  it('is small on its way to the browser, and fetches nothing', async () => {
    const app = stylePages(readStyles(null));
    const headers = { 'accept-encoding': 'gzip' };
    const answer = await app.request('/style.css', { headers });
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(30_000);
    const etag = answer.headers.get('etag') ?? '';
    const again = { headers: { ...headers, 'if-none-match': etag } };
    expect((await app.request('/style.css', again)).status).toBe(304);
    expect(readStyles(null).standard).not.toMatch(/url\(|@import/);
  });
});
