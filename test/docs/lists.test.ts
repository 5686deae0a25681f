import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesIn, linksOf, read } from './papers.ts';

interface Row {
  /** As tests and comments name it: `F7`, `promise 3`. */
  id: string;
  text: string;
  tests: string[];
}

const [failures, promises] = ['docs/failures.md', 'docs/promises.md'] as const;
const rows = [
  ...rowsOf(failures, /^\| (F\d+) .*$/gm),
  ...rowsOf(promises, /^## (\d+)\. [^]*?(?=\n## |(?![^]))/gm, 'promise '),
];

const rooms = 'domain workflows activities prisma api local worker plans test'.split(' ');
const code = rooms
  .flatMap((room) => filesIn(room, /\.(tsx?|mjs)$/))
  .filter((file) => !file.startsWith('prisma/generated/'));

describe('the lists of failures and promises', () => {
  it('have every number once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 40 }, (_, i) => `F${String(i + 1)}`),
      ...Array.from({ length: 12 }, (_, i) => `promise ${String(i + 1)}`),
    ]);
  });

  it.each(rows)('name a test that names $id, or when one will come', (row) => {
    if (row.tests.length === 0) expect(row.text).toMatch(/not yet \((issue \d+|later)\)/);
    for (const test of row.tests) expect(numbersIn(titlesOf(test)), test).toContain(row.id);
  });

  it('have a row for every number in the code', () => {
    const known = new Set(rows.map(({ id }) => id));
    const unknown = code.flatMap((file) =>
      numbersIn(read(file))
        .filter((id) => !known.has(id))
        .map((id) => `${file}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});

it('finds the numbers in a title, and none that only look like one', () => {
  expect(numbersIn('goes once (promise 1, F3, F35), at #F4F4F4')).toEqual([
    'F3',
    'F35',
    'promise 1',
  ]);
});

function rowsOf(paper: string, row: RegExp, before = ''): Row[] {
  return [...read(paper).matchAll(row)].map(([text, number = '']) => {
    const tests = linksOf(paper, text).filter((path) => path.startsWith('test/'));
    return { id: before + number, text, tests };
  });
}

function numbersIn(text: string): string[] {
  const failures = text.match(/\bF\d{1,2}\b/g) ?? [];
  const promises = text.match(/\bpromise \d+/gi) ?? [];
  return [...failures, ...promises.map((one) => one.toLowerCase())];
}

/** What a test file says of itself: the first argument of its `test`, `it` and `describe`. */
function titlesOf(file: string): string {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
  const titles: string[] = [];
  const look = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    const called = ts.isCallExpression(node) ? node.expression.getText(source) : '';
    if (
      first !== undefined &&
      ts.isStringLiteralLike(first) &&
      /^(test|it|describe)\b/.test(called)
    )
      titles.push(first.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return titles.join('\n');
}
