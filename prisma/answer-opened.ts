/** What a page for an answer speaks of, whichever way somebody came to it. */

import type { IsoDate } from '../domain/calendar.ts';
import { isDecision, milestoneOf } from '../domain/action/commands.ts';
import { type LinkPurpose, linkPurposes } from '../domain/action/link-purposes.ts';
import { type ActionState, type Rules, rulesFor } from '../domain/action/state.ts';
import { type ContactPerson, contactPerson } from '../domain/who/contact-person.ts';
import { responders, standsInFor } from '../domain/who/mailboxes.ts';
import type { KeptAnswer } from './answer-pending.ts';
import type { AnswerSubject } from './answer-subjects.ts';
import type { KnownContacts } from './person-contacts.ts';

export interface LinkPerson {
  id: string;
  name: string;
  jobTitle: string;
  leftOn: IsoDate | null;
}

/** A link with everything its page speaks of. */
export interface OpenedLink {
  /** Null for who answers from a page, signed in. */
  mailId: string | null;
  purpose: LinkPurpose;
  /** Id in the plan of the party whose part it is about; null where it is about the whole. */
  partId: string | null;
  municipality: { id: string; name: string };
  milestoneId: string;
  action: {
    id: string;
    what: string;
    ownerName: string;
    ownerJob: string;
    involved: string[];
    /** What parties confirm themselves. */
    parts: { id: string; name: string; what: string }[];
    state: ActionState;
    rules: Rules;
  };
  /** Who the mail was for. */
  contact: LinkPerson;
  isCoordinator: boolean;
  /** What this person said about it and the action has not heard yet. */
  kept: KeptAnswer | null;
  /** Whom to turn to with questions. */
  contactPersonOn(today: IsoDate): ContactPerson | null;
  /** Name of the owner who is away, where this person answers in their place. */
  inPlaceOfOn(today: IsoDate): string | null;
  /** Who may answer for the owner on a day. */
  ownersOn(today: IsoDate): string[];
  /** The same for the involved parties. */
  involvedOn(today: IsoDate): string[];
  /** The same for the party whose part it is about. */
  partHoldersOn(today: IsoDate): string[];
}

export interface LinkContact extends LinkPerson {
  key: string;
  municipality: { id: string; name: string };
}

/** A link, or what stands in for one when a person is signed in. */
export interface Way extends Pick<OpenedLink, 'mailId' | 'partId' | 'milestoneId'> {
  purpose: string;
  contact: LinkContact;
}

export function opened(
  { mailId, purpose, partId, milestoneId, contact }: Way,
  action: AnswerSubject,
  { directory, idOf, refused }: KnownContacts,
): OpenedLink {
  const { id, what, owner, involved, state, rules, ladder, kept } = action;
  const { municipality, key, ...person } = contact;
  return {
    mailId,
    purpose: linkPurposes.find((known) => known === purpose) ?? 'answer',
    partId,
    municipality,
    milestoneId,
    action: {
      id,
      what,
      ownerName: owner.name,
      ownerJob: owner.jobTitle,
      involved: involved.map(({ name }) => name),
      parts: involved.flatMap(({ part, ...party }) =>
        part === null ? [] : [{ id: party.key, name: party.name, what: part }],
      ),
      state,
      rules: rulesFor(rules, ladder),
    },
    contact: personOf(person),
    isCoordinator: directory.roles.coordinator.includes(key),
    kept: lastKept(kept, contact.id, milestoneId),
    contactPersonOn: (today) => contactPerson(directory, today, refused),
    inPlaceOfOn: (today) => standsInFor(key, owner.key, directory, today)?.name ?? null,
    partHoldersOn: (today) =>
      partId === null ? [] : responders(partId, directory, today).map(idOf),
    involvedOn: (today) =>
      involved.flatMap((party) => responders(party.key, directory, today).map(idOf)),
    ownersOn: (today) => responders(owner.key, directory, today).map(idOf),
  };
}

function personOf({ id, name, jobTitle, leftOn }: LinkPerson): LinkPerson {
  return { id, name, jobTitle, leftOn };
}

function lastKept(kept: KeptAnswer[], contactId: string, milestoneId: string): KeptAnswer | null {
  const own = kept.filter((one) => one.contactId === contactId && !isDecision(one.command));
  return own.findLast((one) => milestoneOf(one.command) === milestoneId) ?? null;
}
