/** A draft as somebody makes it by the forms of the site. */

import { expect } from 'vitest';
import { findDraft, type StoredDraft } from '../../../prisma/draft-rows.ts';
import { valueOf, type StoredItem, wordsIn } from '../../../domain/draft/stored.ts';
import type { Db } from '../../../prisma/client.ts';
import { baseUrl, type TestSite } from '../site.ts';

export interface Hands {
  /** Returns where the site leads to. */
  send(path: string, form: [string, string][]): Promise<string>;
  post(path: string, form: [string, string][]): Promise<Response>;
}

/** Of whoever has this cookie; of the machine itself without one. */
export function handsOf(site: TestSite, cookie: Record<string, string> = {}): Hands {
  const post = async (path: string, form: [string, string][]) =>
    site.app.request(`${baseUrl}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: baseUrl, ...cookie },
    });
  return {
    post,
    send: async (path, form) => {
      const response = await post(path, form);
      expect(response.status).toBe(303);
      return response.headers.get('location') ?? '';
    },
  };
}

/** `plan`: of which plan, where there are more. */
export async function begin(hands: Hands, from: string, plan = ''): Promise<string> {
  return hands.send('/plannen/concept', [
    ['begin', from],
    ['plan', plan],
  ]);
}

export async function draftAt(db: Db, path: string): Promise<StoredDraft> {
  const draft = await findDraft(db, path.split('/')[3]?.split('?')[0] ?? '');
  if (draft === null) throw new Error(`no draft at ${path}`);
  return draft;
}

export function itemNamed(draft: StoredDraft, name: string): StoredItem {
  const found = draft.items.find((item) =>
    ['shortName', 'name', 'board', 'title', 'key'].some((field) => wordsIn(item, field) === name),
  );
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
}

/** The form of a part with some of its fields filled in. */
export function formOf(item: StoredItem, words: Record<string, string>): [string, string][] {
  return Object.entries(words).flatMap(([field, text]): [string, string][] => [
    [`tekst:${field}`, text],
    [`keer:${field}`, String(valueOf(item, field).revision)],
  ]);
}
