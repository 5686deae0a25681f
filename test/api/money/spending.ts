/** Money that was spent before a test begins. */

import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../domain/calendar.ts';
import { planIdOf } from '../../../domain/ids.ts';
import type { Db } from '../../../prisma/client.ts';
import { addEntries, type NewEntry } from '../../../prisma/money-entering.ts';
import { seededNow } from '../../seed.ts';

interface Where {
  municipalityId?: string;
  /** When it was entered. */
  at?: Instant;
}

/** Of the theme `zorg` where nothing else is said. Answers with its id. */
export async function spend(
  db: Db,
  { municipalityId = 'westerkwartier', at = seededNow, ...own }: Partial<NewEntry> & Where,
): Promise<string> {
  const entry: NewEntry = {
    id: randomUUID(),
    kind: 'expense',
    potKey: 'theme-zorg',
    actionKey: 'signalen',
    amountCents: 25_000,
    on: '2024-03-01',
    description: 'Zaalhuur van de themabijeenkomst',
    url: null,
    explanation: 'Besproken met de wethouder.',
    commitmentId: null,
    replacesId: null,
    importKey: null,
    ...own,
  };
  const planId = planIdOf(municipalityId, 2024);
  const by = { channel: 'page', authorId: null, author: 'Marga de Wit', at };
  const moment = { municipalityId, planId, today: '2024-07-04', by };
  const added = await addEntries(db, moment, [entry]);
  if (!added.ok) throw new Error(added.refusal.refusal);
  return entry.id;
}
