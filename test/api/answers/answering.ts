/** Links from mails, and workflows that answer at once, for tests of the pages behind them. */

import { noPlanSteps } from '../plan-steps.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import type { TemporalClient } from '../../../api/site/deps.ts';
import { type ActionState, rulesFor } from '../../../domain/action/state.ts';
import type { LinkPurpose } from '../../../domain/action/link-purposes.ts';
import { decide } from '../../../domain/action/decide.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { halfYearSubjectId, planIdOf } from '../../../domain/ids.ts';
import { recordTransition } from '../../../prisma/action-transitions.ts';
import type { Db } from '../../../prisma/client.ts';
import { dateColumn } from '../../../prisma/dates.ts';
import { fromJson } from '../../../prisma/json.ts';
import { hashToken } from '../../../prisma/answer-links.ts';
import { idOf, seededNow } from '../../seed.ts';

/** What a workflow does, without one: decide and record. */
export function doorOf(db: Db, plan: Plan): TemporalClient {
  return {
    command: async (actionId, command) => {
      const row = await db.action.findUniqueOrThrow({ where: { id: actionId } });
      const input = { kind: 'command', at: seededNow, command } as const;
      const outcome = decide(fromJson<ActionState>(row.state), input, rulesFor(plan, null));
      if (!outcome.ok) return { kind: 'refused', why: outcome.refusal };
      await recordTransition(db, plan.municipality.id, actionId, outcome.value);
      return { kind: 'done' };
    },
    ...noPlanSteps,
    mailNow: () => Promise.resolve({ kind: 'done' }),
    isAnswering: () => Promise.resolve(true),
  };
}

/** Returns the id of a mail that was sent to this person. */
export async function mailTo(db: Db, contactKey: string): Promise<string> {
  const contact = await db.contact.findFirstOrThrow({ where: { key: contactKey } });
  const key = `test/${randomUUID()}`;
  const mail = await db.mail.create({
    data: {
      municipalityId: contact.municipalityId,
      key,
      contactId: contact.id,
      address: contact.address ?? '',
      kind: 'reminder',
      routine: true,
      on: dateColumn('2024-07-04'),
      subject: 'Over uw acties',
      messageId: `<${key}>`,
      status: 'accepted',
    },
  });
  return mail.id;
}

interface LinkWanted {
  contactKey: string;
  actionKey: string;
  milestoneId: string;
  purpose: LinkPurpose;
  partId?: string;
  mailId: string;
}

/** A sign-in link for this person; returns the path of the page behind it. */
export async function makeSignInLink(
  db: Db,
  contactKey: string,
  createdAt = seededNow,
  mail: string | null = null,
) {
  const token = randomBytes(32).toString('base64url');
  const mailId = mail ?? (await mailTo(db, contactKey));
  const { contactId, municipalityId } = await db.mail.findUniqueOrThrow({ where: { id: mailId } });
  const link = { mailId, contactId, municipalityId, purpose: 'sign_in', createdAt };
  await db.link.create({ data: { ...link, tokenHash: hashToken(token) } });
  return `/aanmelden/link/${token}`;
}

/** A link to report the capacity of the first half year; returns the path of the page behind it. */
export async function makeCapacityLink(db: Db, contactKey: string): Promise<string> {
  return `${await makeHalfYearLink(db, contactKey, 'capacity')}/capaciteit`;
}

/** The same, to fill in figures. */
export async function makeIndicatorLink(db: Db, contactKey: string): Promise<string> {
  return `${await makeHalfYearLink(db, contactKey, 'indicators')}/indicatoren`;
}

async function makeHalfYearLink(db: Db, contactKey: string, purpose: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const mailId = await mailTo(db, contactKey);
  const { contactId, municipalityId } = await db.mail.findUniqueOrThrow({ where: { id: mailId } });
  const subjectId = halfYearSubjectId(planIdOf(municipalityId, 2024), 1);
  const about = { mailId, contactId, municipalityId, purpose, subjectId };
  const tokenHash = hashToken(token);
  await db.link.create({ data: { ...about, createdAt: seededNow, tokenHash } });
  return `/a/${token}`;
}

/** Returns the path of the page behind it. */
export async function makeLink(
  db: Db,
  plan: Plan,
  { contactKey, actionKey, ...link }: LinkWanted,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const contact = await db.contact.findFirstOrThrow({ where: { key: contactKey } });
  await db.link.create({
    data: {
      ...link,
      tokenHash: hashToken(token),
      municipalityId: plan.municipality.id,
      contactId: contact.id,
      actionId: idOf(plan, actionKey),
      createdAt: seededNow,
    },
  });
  const endings = { answer: '', undo: '/ongedaan', obstacle: '/belemmering', part: '/onderdeel' };
  return `/a/${token}${endings[link.purpose]}`;
}
