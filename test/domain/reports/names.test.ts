import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../domain/canonical.ts';
import { section } from '../../../domain/document.ts';
import { remarkAbout, remarkProblem } from '../../../domain/reports/remarks.ts';
import { mostCharacters } from '../../../domain/text.ts';
import { leftOut, nameIn, withoutNames } from '../../../domain/reports/versions/names.ts';

const aName = fc.constantFrom('Joris Hendriks', 'joris@example.org', 'Ann (Bé)', 'Łukasz Ö', 'Jo');

it('no text of a document keeps a name, wherever it stands and however it is written', () => {
  fc.assert(
    fc.property(
      fc.array(aName, { minLength: 1 }),
      fc.string(),
      fc.boolean(),
      (names, text, loud) => {
        const [name = ''] = names;
        const full = `${text} ${loud ? name.toUpperCase() : name}, ${text}`;
        const cell = { text: full, value: null };
        const table = { name: full, columns: [], rows: [[cell]] };
        const items = [{ text: full, url: `/${name}`, details: [full] }];
        const made = {
          title: full,
          sections: [section(full, { paragraphs: [full], items, tables: [table] })],
        };
        const clean = withoutNames(made, names);
        expect(texts(clean).filter((one) => nameIn(one, names) !== null)).toEqual([]);
        expect(canonicalJson(clean)).toContain(leftOut);
      },
    ),
  );
});

it('a name inside another word stays: only people are taken out', () => {
  const made = { title: 'Jongeren en Jo', sections: [] };
  expect(withoutNames(made, ['Jo']).title).toBe(`Jongeren en ${leftOut}`);
});

it('refuses a remark that names somebody, and takes the last about a subject', () => {
  expect(remarkProblem('Met dank aan joris hendriks.', ['Joris Hendriks'])).toEqual({
    kind: 'names_somebody',
    name: 'Joris Hendriks',
  });
  expect(remarkProblem('x'.repeat(mostCharacters.text + 1), [])).toEqual({ kind: 'too_long' });
  expect(remarkProblem('Het ging goed.', ['Joris Hendriks'])).toBeNull();
  const remarks = ['eerst', 'later'].map((text) => ({ subject: 'zorg', text }));
  expect([remarkAbout(remarks, 'zorg'), remarkAbout(remarks, 'jeugd')]).toEqual(['later', '']);
});

it('one value has one spelling, whatever the order of its keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(
    '{"a":"x","b":[{"c":null,"d":1}]}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
