/** Finds a number that stands before a plural by hand: one day the number is one. */

import ts from 'typescript';

/** What may follow a value and only looks like a plural. */
const notPlural = new Set(
  'als besloten binnen boven comes does geen geleden gelden gevonden has is ken knows lees lijken moeten needs open sinds toen uitgegeven verborgen voorbijkomen vragen was'.split(
    ' ',
  ),
);
/** What follows "te" is a verb. */
const opening = /^\s+(?:(?!te )[a-z]+e )?([a-z]+(?:en|s|'s))\b/;

/** "acties" of `${n} acties`, `{n} acties` in a page, or `n + ' acties'`. */
export function countedByHand(source: string): string[] {
  const file = ts.createSourceFile(
    'x.tsx',
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const word = opening.exec(textAfterValue(node))?.[1];
    if (word !== undefined && !notPlural.has(word)) found.push(word);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textAfterValue(node: ts.Node): string {
  if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text;
  if (ts.isStringLiteral(node) && ts.isBinaryExpression(node.parent)) return node.text;
  if (!ts.isJsxText(node)) return '';
  const isFirst = ts.isJsxElement(node.parent) && node.parent.children[0] === node;
  return isFirst ? '' : node.text;
}
