/** Some months of a figure, and one that was withheld. */

import type { Db } from '../../../prisma/client.ts';
import { addValues } from '../../../prisma/indicator-values.ts';
import { seededNow } from '../../seed.ts';

export async function seedValues(db: Db, municipalityId = 'westerkwartier'): Promise<void> {
  const origin = {
    channel: 'open_data',
    table: '47013NED',
    readingId: null,
    authorId: null,
    author: '',
    at: seededNow,
  };
  const figures = [12, 9, null, 16, 11, 7];
  const values = figures.map((figure, i) => ({
    indicatorId: 'woninginbraak',
    area: 'own' as const,
    period: `2024-0${String(i + 1)}`,
    status: figure === null ? ('withheld' as const) : ('provisional' as const),
    figure,
    population: null,
    explanation: '',
  }));
  await addValues(db, municipalityId, origin, values);
}
