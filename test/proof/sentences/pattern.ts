/**
 * A pattern is a sentence with holes, and beside it what must be true for it. `{since:date}` takes a day,
 * `{on:days}` several, `{count:number}` a number and `{who:text}` anything; `[is|zijn]` either.
 */

import { dateSource, daysSource, readDate, readDays } from './dutch-dates.ts';
import type { Moment } from './replay.ts';
import type { EventRow } from './rows.ts';
import type { Standing, Truth } from './standing.ts';

export interface Pattern {
  /** What kind of thing it says. */
  kind: string;
  form: string;
  /** What is wrong with it; nothing for what is true. */
  faults: (found: Found, about: About) => string[];
}

/** Of which action and which of its moments a sentence speaks. */
export interface About {
  truth: Truth;
  standing: Standing;
  moment: Moment | undefined;
  /** The day that opens a line of a history or of what is to come. */
  on: string | null;
  /** How it went on after the moment of the sentence, for what it foresees. */
  later: Later;
}

export interface Later {
  events: EventRow[];
  /** Nothing is known of after this instant. */
  until: string;
}

/** The same about the plan as a whole. */
export interface PlanPattern {
  kind: string;
  form: string;
  /** `on`: the day that opens the line. */
  faults: (found: Found, truth: Truth, later: Later, on: string | null) => string[];
}

export class Found {
  readonly #groups: Partial<Record<string, string>>;
  readonly #today: string;

  constructor(groups: Partial<Record<string, string>>, today: string) {
    this.#groups = groups;
    this.#today = today;
  }

  text(name: string): string {
    return this.#groups[name] ?? '';
  }

  number(name: string): number {
    return Number(this.text(name));
  }

  cents(name: string): number {
    const [, whole = '', rest = '00'] = /([\d.]+)(?:,(\d\d))?/.exec(this.text(name)) ?? [];
    return Number(whole.replaceAll('.', '')) * 100 + Number(rest);
  }

  date(name: string): string | null {
    return readDate(this.text(name), this.#today);
  }

  days(name: string): string[] {
    return readDays(this.text(name), this.#today);
  }
}

const sources: Record<string, string> = {
  date: dateSource,
  days: daysSource,
  number: String.raw`\d+`,
  count: String.raw`\d+|–`,
  text: '.+?',
  /** As much as it can be: names have brackets of their own. */
  most: '.+',
  address: String.raw`\S+@\S+`,
  fte: String.raw`\d+,\d\d`,
  money: String.raw`€\u00a0\d{1,3}(?:\.\d{3})*(?:,\d\d)?`,
};

export function read({ form }: { form: string }, sentence: string, today: string): Found | null {
  const match = compiled(form).exec(sentence);
  return match === null ? null : new Found({ ...match.groups }, today);
}

const known = new Map<string, RegExp>();

function compiled(form: string): RegExp {
  const made = known.get(form) ?? new RegExp(`^${sourceOf(form)}$`, 's');
  known.set(form, made);
  return made;
}

/** A bar divides within brackets only. */
function sourceOf(form: string): string {
  return form
    .split(/(\[[^\]]*\])/)
    .map((part) => {
      const isChoice = part.startsWith('[');
      return isChoice ? `(?:${holes(part.slice(1, -1), '')})` : holes(part, '|');
    })
    .join('');
}

function holes(form: string, alsoPlain: string): string {
  const plain = new RegExp(`[.?()+*^$${alsoPlain}]`, 'g');
  return form
    .replaceAll(plain, String.raw`\$&`)
    .replaceAll(/\{(\w+):(\w+)\}/g, (_, name: string, kind: string) => {
      return `(?<${name}>${sources[kind] ?? ''})`;
    });
}

/** What should have been written there, where it is something else. */
export function differs<T>(what: string, written: T, counted: T): string[] {
  const [a, b] = [JSON.stringify(written), JSON.stringify(counted)];
  return a === b ? [] : [`${what}: it has ${a}, counted is ${b}`];
}
