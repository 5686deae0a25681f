/** The site over a database of its own, with a door to the workflows that notes what it is asked. */

import type { Hono } from 'hono';
import JSZip from 'jszip';
import { sessionCookie } from '../../api/site/authenticate.ts';
import type { SiteEnv } from '../../api/site/viewer.ts';
import { createApp } from '../../api/app.ts';
import type { CommandResult, Deps } from '../../api/site/deps.ts';
import { readStyles } from '../../api/site/style/themes.ts';
import type { Command } from '../../domain/action/commands.ts';
import type { Db } from '../../prisma/client.ts';
import { startSession } from '../../prisma/person-sessions.ts';
import { makeToken } from '../../prisma/tokens.ts';
import { seededNow } from '../seed.ts';
import { noPlanSteps } from './plan-steps.ts';

export const baseUrl = 'http://localhost:3000';

export interface TestSite {
  app: Hono<SiteEnv>;
  submitted: { actionId: string; command: Command }[];
  /** Municipalities whose mail must not wait. */
  urged: string[];
  /** What the workflows will say. */
  result: CommandResult;
  read(path: string): Promise<string>;
  send(path: string, form: Record<string, string>, origin?: string): Promise<Response>;
}

const styles = readStyles(null);

/** What a site needs, with workflows that never answer. */
export function depsFor(db: Db): Deps {
  const unavailable = () => Promise.resolve({ kind: 'unavailable' } as const);
  return {
    db,
    now: () => seededNow,
    baseUrl,
    mailboxPath: '/postbus',
    rehearsals: null,
    backUrl: null,
    provider: null,
    contactAddress: 'beheer@example.org',
    styles,
    temporal: {
      command: unavailable,
      applyPlan: unavailable,
      planStart: unavailable,
      withdrawStart: unavailable,
      stopPlan: unavailable,
      startMeeting: unavailable,
      meetingCommand: unavailable,
      mailNow: unavailable,
      isAnswering: () => Promise.resolve(false),
    },
    temporalUiUrl: 'http://localhost:8233/namespaces/default',
    protection: { kind: 'loopback' },
  };
}

export function testSite(db: Db, changed: Partial<Deps> = {}): TestSite {
  const submitted: TestSite['submitted'] = [];
  const urged: string[] = [];
  const app = createApp({
    ...depsFor(db),
    temporal: {
      command: async (actionId, command) => {
        submitted.push({ actionId, command });
        // As an action does with what it records.
        if (site.result.kind === 'done') {
          await db.pendingCommand.deleteMany({ where: { answerId: command.answerId } });
        }
        return site.result;
      },
      ...noPlanSteps,
      mailNow: (municipalityId) => {
        urged.push(municipalityId);
        return Promise.resolve({ kind: 'done' });
      },
      isAnswering: () => Promise.resolve(true),
    },
    ...changed,
  });
  const site: TestSite = {
    app,
    submitted,
    urged,
    result: { kind: 'done' },
    read: async (path) => (await app.request(`${baseUrl}${path}`)).text(),
    send: async (path, form, origin = baseUrl) =>
      app.request(`${baseUrl}${path}`, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { origin },
      }),
  };
  return site;
}

/** The cookie of somebody who signed in. */
export async function signedIn(db: Db, key: string, municipalityId = 'westerkwartier') {
  const where = { municipalityId_key: { municipalityId, key } };
  const { id: contactId, name } = await db.contact.findUniqueOrThrow({ where });
  return cookieOf(await startSession(db, { municipalityId, contactId, name, roles: [] }));
}

/** A key for the JSON API. */
export async function tokenOf(db: Db, key: string, municipalityId = 'westerkwartier') {
  const where = { municipalityId_key: { municipalityId, key } };
  const { id: contactId } = await db.contact.findUniqueOrThrow({ where });
  const token = { purpose: 'api', municipalityId, name: 'test', contactId } as const;
  return makeToken(db, { ...token, at: seededNow });
}

/** A site where whoever reads, signs in. */
export const signInProtection = {
  kind: 'sign_in',
  administratorPassword: 'een heel lang wachtwoord',
} as const;

export async function administrator(db: Db) {
  const nobodyInParticular = { municipalityId: null, contactId: null, name: 'Beheerder' };
  return cookieOf(await startSession(db, { ...nobodyInParticular, roles: ['administrator'] }));
}

/** Whom a municipality's own provider gave these roles, and who is in no directory. */
export async function claiming(db: Db, municipalityId: string, roles: string[]) {
  const session = { municipalityId, contactId: null, name: 'Uit de aanmelddienst', roles };
  return cookieOf(await startSession(db, session));
}

function cookieOf(token: string) {
  return { cookie: `${sessionCookie}=${token}` };
}

/** What a reader sees of a page. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[ \n]+/g, ' ');
}

/** What a reader sees of a Word document. */
export async function docxText(document: ArrayBuffer): Promise<string> {
  const zip = await JSZip.loadAsync(document);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return plainText(xml.replaceAll('</w:p>', ' '));
}
