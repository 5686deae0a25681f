import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn, linksOf, read } from './papers.ts';

const atTop = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];
const papers = [...atTop, ...filesIn('docs', /\.md$/)];

test.each(papers)('every link of %s leads to something in the repository', (paper) => {
  const dead = linksOf(paper).filter((to) => !existsSync(new URL(`../../${to}`, import.meta.url)));
  expect(dead).toEqual([]);
});

test('no paper sends its reader to what is not in the repository', () => {
  const outside = papers.filter((paper) => /\.\.\/shared|\/work\//.test(read(paper)));
  expect(outside).toEqual([]);
});

test('the launch configuration starts a script that is there', () => {
  const [, program = ''] =
    /"program": "\$\{workspaceFolder\}\/([^"]+)"/.exec(read('.vscode/launch.json')) ?? [];
  expect(existsSync(new URL(`../../${program}`, import.meta.url))).toBe(true);
});
