/** Whether the rehearsal on the real parts gave the ledger that the pure simulation gives, notice for notice. */

import type { Plan } from '../domain/plan/plan.ts';
import type { Simulation } from '../domain/ahead/simulate.ts';
import type { Db } from '../prisma/client.ts';
import { readLedgerMails, readLedgerNotices } from '../prisma/rehearsal-ledger.ts';

/** A line for each notice or mail that only one of the two has, or that went otherwise. Empty: they agree. */
export async function compareLedgers(
  db: Db,
  plan: Plan,
  simulation: Simulation,
): Promise<string[]> {
  const municipalityId = plan.municipality.id;
  const notices = await readLedgerNotices(db, municipalityId);
  const mails = await readLedgerMails(db, municipalityId);
  const rehearsed = [
    ...notices.map(({ key, kind, on, status, mailKey }) => line(key, kind, on, status, mailKey)),
    ...mails.map(({ key, kind, status }) => line(key, kind, status)),
  ];
  const simulated = [
    ...simulation.notices.map((n) => line(n.key, n.kind, n.on, n.status, n.mailKey)),
    ...simulation.mails.map(({ key, kind, status }) => line(key, kind, status)),
  ];
  return [
    ...only(rehearsed, simulated).map((text) => `alleen in de oefening: ${text}`),
    ...only(simulated, rehearsed).map((text) => `alleen in de simulatie: ${text}`),
  ];
}

function line(...parts: (string | null)[]): string {
  return parts.map((part) => part ?? '-').join(' ');
}

function only(lines: string[], others: string[]): string[] {
  const known = new Set(others);
  return lines.filter((text) => !known.has(text));
}
