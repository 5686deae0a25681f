/** Two municipalities in which every role of the site is somebody's, for the tests of who may what. */

import type { Plan } from '../../domain/plan/plan.ts';
import type { Db } from '../../prisma/client.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { freezeReport } from '../frozen-report.ts';
import { seedMeeting } from '../meetings.ts';
import { seed, seededNow, seededPlan } from '../seed.ts';

/** Whoever stands in the directory, each in one role; ids in the plan. */
export const peopleByRole = {
  coordinator: 'marga',
  tvo_secretary: 'petra',
  tvo_member: 'politie',
  tvo_partner: 'welzijn',
  board: 'burgemeester',
  owner: 'joris',
  involved: 'partner',
  stranger: 'vreemd',
} as const;
export type RoleName = keyof typeof peopleByRole;

export const roleNames = Object.keys(peopleByRole).filter(
  (name): name is RoleName => name in peopleByRole,
);
export const tvoRoles: RoleName[] = ['tvo_secretary', 'tvo_member'];

/** Returns the version of the plan of each. */
export async function seedTwoMunicipalities(db: Db): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const municipalityId of ['westerkwartier', 'elders']) {
    const plan = planWithEveryRole(municipalityId);
    await seed(db, plan);
    versions[municipalityId] = await storeVersion(db, plan, '', seededNow);
    await freezeReport(db, municipalityId);
    await seedMeeting(db, { municipalityId, board: 'tvo', on: '2024-07-18' });
  }
  return versions;
}

export function planWithEveryRole(municipalityId: string): Plan {
  const plan = seededPlan(municipalityId);
  const others = ['burgemeester', 'partner', 'welzijn', 'vreemd', 'weg'].map(personNamed);
  const part = { contactId: 'partner', what: 'De cijfers aanleveren', required: true };
  return {
    ...plan,
    contacts: [...plan.contacts, ...others],
    roles: { ...plan.roles, driehoek: ['burgemeester'], tvo_partner: ['welzijn'] },
    actions: plan.actions.map((one) =>
      one.id === 'tafel' ? { ...one, involved: ['partner'], parts: [part] } : one,
    ),
  };
}

function personNamed(id: string): Plan['contacts'][number] {
  return {
    id,
    name: id,
    kind: 'person',
    jobTitle: '',
    partyId: null,
    leftOn: null,
    address: `${id}@example.org`,
  };
}
