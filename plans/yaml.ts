/** YAML as text with places: what was written, where, and what is wrong with it as YAML. */

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  Parser,
  visit,
} from 'yaml';
import type { Problem } from '../domain/plan/plan.ts';
import { cleanText } from '../domain/text.ts';
import { hasHardSpace, showInvisible, softSpaces } from './invisible.ts';

/** A problem with its place in the file, both counted from 1. */
export interface PlacedProblem extends Problem {
  line: number;
  column: number;
}

type Path = Problem['path'];

export interface YamlSource {
  /** The document's root node. */
  root: unknown;
  /** The document as plain values; empty values are left out. */
  value(): unknown;
  /** At the value its path names, or the nearest thing around it that is there. */
  place(problem: Problem): PlacedProblem;
  placeAt(node: unknown, problem: Problem): PlacedProblem;
}

const largestText = 1_000_000;
/** A plan of a hundred actions has some 30,000 pieces and is eight deep. */
const mostPieces = 100_000;
const deepest = 40;
/** One slip makes the parser stumble many times over. */
const mostErrors = 100;

/** Null with problems when the text cannot be read as YAML at all. */
export function openYaml(
  text: string,
): { source: YamlSource } | { source: null; problems: PlacedProblem[] } {
  const refusal = refusalOf(text);
  if (refusal !== null) return { source: null, problems: [atStart(refusal)] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    // Not `silent`: then a second document is left out without a word (V9).
    logLevel: 'error',
  });
  const at = (offset: number, problem: Problem): PlacedProblem => {
    const { line, col } = lines.linePos(offset);
    return { ...showInvisible(problem), line, column: col };
  };
  const errors = firstPerLine(
    document.errors.slice(0, mostErrors).map(({ code, pos: [start, end] }) => {
      const line = lineAt(text, start);
      const expected = hasHardSpace(linesAt(text, start, end))
        ? retype
        : syntaxExpected(code, line);
      return at(start, problem(line, expected));
    }),
  );
  const alias = firstAlias(document);
  if (alias !== null) {
    errors.push(
      at(
        alias,
        problem(
          lineAt(text, alias),
          'Schrijf de waarde voluit: een verwijzing met * kan hier niet.',
        ),
      ),
    );
  }
  if (errors.length > 0) return { source: null, problems: errors };
  const root: unknown = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    return {
      source: null,
      problems: [atStart(problem('', 'Het bestand is leeg. Hier hoort een uitvoeringsplan.'))],
    };
  }
  return {
    source: {
      root,
      value: () => toValue(root),
      place: (found) => at(offsetOf(root, found.path), found),
      placeAt: (node, found) => at(startOf(node) ?? offsetOf(root, found.path), found),
    },
  };
}

/** What must not even be parsed: it would take the memory or the stack of the server. */
function refusalOf(text: string): Problem | null {
  if (text.trim() === '')
    return problem('', 'Het bestand is leeg. Hier hoort een uitvoeringsplan.');
  if (text.length > largestText) {
    const size = `${String(Math.round(text.length / 100_000) / 10).replace('.', ',')} MB`;
    return problem(size, 'Een plan is hooguit 1 MB tekst. Is dit het goede bestand?');
  }
  if (isTangled(text)) {
    return problem(
      '',
      'Dit bestand heeft te veel lijsten, of te diep in elkaar. Is dit het goede bestand?',
    );
  }
  return null;
}

function isTangled(text: string): boolean {
  const parser = new Parser();
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme));
    pieces += 1;
    if (pieces > mostPieces || parser.stack.length > deepest) return true;
  }
  return false;
}

function firstPerLine(errors: PlacedProblem[]): PlacedProblem[] {
  return errors.filter(({ line }, i) => errors.findIndex((other) => other.line === line) === i);
}

function firstAlias(document: Parameters<typeof visit>[0]): number | null {
  let offset: number | null = null;
  visit(document, {
    Alias: (_, node) => {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function toValue(node: unknown): unknown {
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => [keyOf(key), toValue(value)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== null));
  }
  if (isSeq(node)) return node.items.map(toValue);
  return isScalar(node) ? asWritten(node) : null;
}

/** YAML takes 5.000 for five; here it stays text, to be read as the Dutch number it is. */
function asWritten({ value, source }: { value: unknown; source?: string | undefined }): unknown {
  if (typeof value === 'string') return softSpaces(cleanText(value));
  const plain = typeof value !== 'number' || source === undefined || source === String(value);
  return plain ? value : source;
}

export function keyOf(key: unknown): string {
  return softSpaces(String(isScalar(key) ? key.value : key));
}

function offsetOf(root: unknown, path: Path): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const step of path) {
    const next = child(node, step);
    if (next === null) return offset;
    offset = startOf(next.value) ?? startOf(next.key) ?? offset;
    node = next.value;
  }
  return offset;
}

function child(node: unknown, step: string | number): { key: unknown; value: unknown } | null {
  if (isMap(node)) return node.items.findLast(({ key }) => keyOf(key) === step) ?? null;
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
    return { key: null, value: node.items[step] };
  }
  return null;
}

/** An empty value has a place too, but its key is where people look. */
function startOf(node: unknown): number | null {
  if (isScalar(node))
    return node.value === null && node.source === '' ? null : (node.range?.[0] ?? null);
  if (isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[0] ?? null;
  return null;
}

function syntaxExpected(code: string, line: string): string {
  if (/:\s*-\s*$/.test(line)) return 'Zet een los streepje tussen aanhalingstekens: "-".';
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Spring in met spaties, niet met tabs.';
    case 'MISSING_CHAR':
      return 'Er ontbreekt een teken: een aanhalingsteken, een dubbele punt, of een haakje.';
    case 'BAD_INDENT':
      return 'Deze regel springt te veel of te weinig in.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Zet tekst met een dubbele punt tussen aanhalingstekens.';
    case 'BAD_SCALAR_START':
      return 'Zet tekst die met dit teken begint tussen aanhalingstekens.';
    case 'MULTIPLE_DOCS':
      return 'Er staat één plan in een bestand: haal de regel --- weg.';
    default:
      return 'Dit is geen geldige YAML. Kijk naar inspringing, dubbele punten en aanhalingstekens.';
  }
}

const retype = 'Hier staan harde spaties, zoals uit Word. Typ de spaties opnieuw.';

function lineAt(text: string, offset: number): string {
  const line = linesAt(text, offset, offset).trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** The whole lines from one offset to another. */
function linesAt(text: string, from: number, to: number): string {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', Math.max(start, to));
  return text.slice(start, end === -1 ? undefined : end);
}

function problem(found: string, expected: string): Problem {
  return { severity: 'error', path: [], found, expected };
}

function atStart(found: Problem): PlacedProblem {
  return { ...found, line: 1, column: 1 };
}
