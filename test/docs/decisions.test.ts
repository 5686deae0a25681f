import { expect, test } from 'vitest';
import { filesIn, linksOf, read } from './papers.ts';

const decisions = filesIn('docs/decisions', /^\d{4}-.*\.md$/).sort();

test.each(decisions)('%s says when it was taken, whether it still holds, and why', (paper) => {
  const [title = '', , status = '', ...rest] = read(paper).split('\n');
  const number = Number(/\/(\d{4})-/.exec(paper)?.[1]);
  expect(title).toMatch(new RegExp(`^# ${String(number)}\\. `));
  expect(status).toMatch(/^\*\*Date\.\*\* \d{1,2} [A-Z][a-z]+ \d{4}\. \*\*Status\.\*\* \S/);
  expect(rest.filter((line) => /^\*\*(Context|Choice|Consequences)\.\*\*/.test(line))).toHaveLength(
    3,
  );
});

test('a decision that another one replaced, in part or whole, names that one', () => {
  const replaced = decisions.filter((paper) => read(paper).includes('uperseded by'));
  expect(replaced.length).toBeGreaterThan(0);
  for (const paper of replaced) {
    const named = linksOf(paper).filter((path) => decisions.includes(path));
    expect(named, paper).not.toEqual([]);
  }
});
