/** One name for one thing: what the glossary says a thing is not to be called, nothing is called. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The rehearsal's theatre is a closed metaphor of its own. */
const theatre = /^(local|test)\//;

const forbidden = notToBeCalled(readFileSync('docs/glossary.md', 'utf8'));

/** Names in code letters in the last column of the glossary; a star stands for any ending. */
function notToBeCalled(glossary: string): string[] {
  const cells = glossary.split('\n').map((line) => line.split('|').at(-2) ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`(\w+\*?)`/g)].map(([, name = '']) => name));
}

function isForbidden(name: string): boolean {
  return forbidden.some((one) =>
    one.endsWith('*') ? new RegExp(`^${one.slice(0, -1)}[A-Z]`).test(name) : one === name,
  );
}

function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { encoding: 'utf8' });
  return listed.split('\n').filter((path) => path !== '' && !theatre.test(path));
}

/** Every name that a file declares: types, functions, variables, parameters, properties. */
function declaredIn(path: string, source: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const named = (ts.isVariableDeclaration(node) || isNamed(node)) && node.name;
    if (named && ts.isIdentifier(named)) names.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
  return names;
}

function isNamed(node: ts.Node) {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node) ||
    ts.isMethodDeclaration(node)
  );
}

describe('the vocabulary', () => {
  it('has names that are not to be used', () => {
    expect(forbidden).toEqual(expect.arrayContaining(['told', 'Scene', 'say*']));
  });

  it('is kept by every declared name', () => {
    const found = sourceFiles().flatMap((path) =>
      declaredIn(path, readFileSync(path, 'utf8'))
        .filter(isForbidden)
        .map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('would be seen to be broken', () => {
    const source = 'interface Scene { told: string } function sayDate(asked: string) {}';
    expect(declaredIn('some.ts', source).filter(isForbidden)).toEqual([
      'Scene',
      'told',
      'sayDate',
      'asked',
    ]);
  });
});
