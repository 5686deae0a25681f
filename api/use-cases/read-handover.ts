/** Handover files: of one action, or of everything one person answers for. */

import { rulesFor } from '../../domain/action/state.ts';
import { audienceLabels } from '../../domain/dutch/index.ts';
import type { DocumentChapter } from '../../domain/document.ts';
import { handoverFile, type HandoverPerson } from '../../domain/handover.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Person } from '../../prisma/person-shown.ts';
import { readActions } from '../../prisma/action-details.ts';
import { findOwner } from '../../prisma/person-directory.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { canAbout } from '../site/viewer.ts';
import type { FoundAction } from './find-action.ts';

export interface Handover {
  title: string;
  files: DocumentChapter[];
}

/** Everybody reads their own; whoever manages the directory reads anybody's. */
export async function readPersonHandover(
  { db }: Deps,
  context: PageContext,
  contactKey: string,
): Promise<Result<Handover, 'not_found' | 'not_permitted'>> {
  const people = { ownerKeys: [contactKey], involvedKeys: [] };
  if (!canAbout(context.viewer, 'read_handover', people)) {
    return refused('not_permitted');
  }
  const { municipality, planId } = context.plan;
  const owner = await findOwner(db, municipality.id, planId, contactKey);
  if (owner === null) return refused('not_found');
  const which = { municipalityId: municipality.id, planId, keys: owner.actionKeys };
  const actions = await readActions(db, which, context.today);
  const files = actions.map((action) => actionHandover({ context, action }));
  return accepted({ title: `Overdracht van ${owner.name}`, files });
}

export function actionHandover({ context, action }: FoundAction): DocumentChapter {
  const { plan, calendar, today } = context;
  const { owner, involved, coordinators, events, ladder, ...about } = action;
  const facts = {
    ...about,
    owner,
    rules: rulesFor(plan.rules, ladder),
    people: [
      handoverPerson(owner, audienceLabels.owner),
      ...involved.map((person) => handoverPerson(person, audienceLabels.involved)),
      ...coordinators.map((person) => handoverPerson(person, audienceLabels.coordinator)),
    ],
    events: events.map(({ answer, at, ...event }) => ({
      event,
      at,
      author: answer?.author ?? '',
      reason: answer?.reason ?? '',
      scope: answer?.scope ?? '',
      newOwner: answer?.newOwnerName ?? null,
    })),
  };
  return handoverFile(facts, today, calendar);
}

function handoverPerson({ name, jobTitle, address }: Person, role: string): HandoverPerson {
  return { name, jobTitle, address, role };
}
