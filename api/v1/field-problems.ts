/** What is wrong with a field, in words that say what to send instead. */

import { z } from '@hono/zod-openapi';
import { tooLongSentence } from '../../domain/text.ts';

export const fieldCodes = [
  'required',
  'wrong_type',
  'wrong_format',
  'wrong_value',
  'not_a_choice',
  'too_short',
  'too_long',
  'too_low',
  'too_high',
  'unknown_field',
] as const;
export type FieldCode = (typeof fieldCodes)[number];

export interface FieldProblem {
  /** Empty for the body as a whole. */
  veld: string;
  verwacht: string;
  code: FieldCode;
}

type Issue = z.core.$ZodIssue;

/** `sent` is what the issue was found in: whether a field was there at all, an issue does not say. */
export function fieldProblems(issues: readonly Issue[], sent: unknown): FieldProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        veld: nameOf([...issue.path, key]),
        code: 'unknown_field' as const,
        verwacht: 'Dit veld bestaat hier niet. Laat het weg.',
      }));
    }
    const missing = valueAt(sent, issue.path) === undefined;
    const found = missing ? required : problemOf(issue);
    return [{ veld: nameOf(issue.path), ...found }];
  });
}

type Found = Omit<FieldProblem, 'veld'>;

const required: Found = { code: 'required', verwacht: 'Dit veld is nodig.' };

function problemOf(issue: Issue): Found {
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'wrong_type',
        verwacht: `Hier hoort ${typeNames[issue.expected] ?? 'iets anders'}.`,
      };
    case 'invalid_value':
      return {
        code: 'not_a_choice',
        verwacht: `Kies uit: ${issue.values.map(String).join(', ')}.`,
      };
    case 'too_small':
      return isText(issue)
        ? { code: 'too_short', verwacht: 'Hier hoort tekst.' }
        : {
            code: 'too_low',
            verwacht: `Hier hoort een getal van ${String(issue.minimum)} of hoger.`,
          };
    case 'too_big':
      return isText(issue)
        ? { code: 'too_long', verwacht: tooLongSentence(Number(issue.maximum)) }
        : {
            code: 'too_high',
            verwacht: `Hier hoort een getal van ${String(issue.maximum)} of lager.`,
          };
    case 'invalid_format':
      return { code: 'wrong_format', verwacht: formats[issue.format] ?? issue.message };
    default:
      return { code: 'wrong_value', verwacht: 'Deze waarde past hier niet.' };
  }
}

function isText({ origin }: { origin: string }): boolean {
  return origin === 'string';
}

const typeNames: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een JSON-object',
};

/** A pattern says itself what it wants, at its schema. */
const formats: Record<string, string> = {
  date: 'Hier hoort een datum, zoals 2024-06-30.',
  uuid: 'Hier hoort een id, zoals 3f2b8c1e-0d4a-4c59-9a57-1f6f0c2d7e11.',
  base64: 'Hier hoort een bestand, geschreven als base64.',
  url: 'Hier hoort een webadres, zoals https://zaak.gemeente.nl/123.',
};

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => record.safeParse(at).data?.[String(step)], sent);
}

const record = z.record(z.string(), z.unknown());
