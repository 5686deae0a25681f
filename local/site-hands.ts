/** The site as a person of a rehearsal uses it: reading pages and sending forms. */

import { setTimeout as pause } from 'node:timers/promises';
import { countPending } from '../prisma/answer-pending.ts';
import type { Db } from '../prisma/client.ts';
import { readContacts } from '../prisma/person-contacts.ts';

/** Longer than an answer that is kept waits at the site. */
const heardWithinMs = 60_000;
const betweenLooksMs = 200;

/** Where the site is, and how it is asked. */
export interface Site {
  url: string;
  request(url: string, init: RequestInit): Promise<Response>;
}

export class SiteHands {
  readonly #db: Db;
  readonly #municipalityId: string;
  readonly #site: Site;

  constructor(db: Db, municipalityId: string, site: Site) {
    this.#db = db;
    this.#municipalityId = municipalityId;
    this.#site = site;
  }

  async read(path: string): Promise<string> {
    const answer = await this.#site.request(`${this.#site.url}${path}`, {});
    return answer.text();
  }

  async post(path: string, fields: Record<string, string>): Promise<void> {
    await this.send(path, fields);
    await this.#heard();
  }

  async send(path: string, fields: Record<string, string>): Promise<Response> {
    const answer = await this.#site.request(`${this.#site.url}${path}`, {
      method: 'POST',
      headers: { origin: this.#site.url },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    if (answer.status >= 500) throw new Error(`${path}: ${String(answer.status)}`);
    return answer;
  }

  /** What was kept while a part was away is heard before the clock moves on. */
  async #heard(): Promise<void> {
    for (let waited = 0; waited < heardWithinMs; waited += betweenLooksMs) {
      if ((await countPending(this.#db, this.#municipalityId)) === 0) return;
      await pause(betweenLooksMs);
    }
    throw new Error('an answer is kept, and nobody delivers it');
  }

  async idOf(contactId: string): Promise<string> {
    return (await readContacts(this.#db, this.#municipalityId)).idOf(contactId);
  }
}
