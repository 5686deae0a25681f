/** Gathers what each item of a letter is about, and makes the links that go with it. */

import { randomBytes } from 'node:crypto';
import {
  milestoneById,
  type MilestoneState,
  nextMilestone,
  openMilestones,
  undoUntil,
} from '../domain/action/state.ts';
import { describeEvent } from '../domain/dutch/index.ts';
import { calendarOf, type IsoDate } from '../domain/calendar.ts';
import { confirmedOnOf } from '../domain/action/confirmation-handlers.ts';
import type { LinkPurpose } from '../domain/action/link-validity.ts';
import { partById } from '../domain/action/parts.ts';
import { contactOfRefusedStep, halfOfReportStep } from '../domain/ids.ts';
import type { About, AboutAction, AboutPart, LetterContext } from '../domain/letters/content.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import { noticeKinds, type NoticeKind } from '../domain/action/notice-kinds.ts';
import { weekState } from '../domain/letters/week-state.ts';
import { escalatesOn } from '../domain/action/schedule.ts';
import type {
  LetterAction,
  PlannedLetter,
  LetterPlan,
  LetterInput,
  NewLink,
} from '../prisma/mail-letters.ts';
import { hashToken } from '../prisma/answer-links.ts';

/** Kinds an owner answers through a link of their own. */
const answerable: readonly NoticeKind[] = noticeKinds.filter(
  (kind) =>
    ![
      'receipt',
      'part_receipt',
      'undone',
      'cancelled',
      'activation',
      'week_state',
      'report',
      'sign_in',
    ].includes(kind),
);

const receipts: readonly NoticeKind[] = ['receipt', 'part_receipt'];

/** What an involved party hears while something can still be done about it. */
const asksInvolved: readonly NoticeKind[] = ['reminder', 'overdue', 'last_call', 'escalation'];

const endings: Record<LinkPurpose, string> = {
  answer: '',
  undo: '/ongedaan',
  obstacle: '/belemmering',
  part: '/onderdeel',
};

export class LetterContextMaker {
  readonly links: NewLink[] = [];
  readonly #facts: PlannedLetter;
  readonly #input: LetterInput;
  readonly #baseUrl: string;
  readonly #today: IsoDate;

  constructor(facts: PlannedLetter, input: LetterInput, baseUrl: string, today: IsoDate) {
    this.#facts = facts;
    this.#input = input;
    this.#baseUrl = baseUrl;
    this.#today = today;
  }

  make(): LetterContext {
    const { items } = this.#facts.letter;
    const plan = this.#planOf(items[0]);
    const about = items.flatMap((item) => {
      const found = this.#about(item);
      return found === null ? [] : [[item.key, found] as const];
    });
    return {
      municipality: this.#input.municipality,
      planTitle: plan?.title ?? '',
      coordinator: this.#input.coordinator,
      siteUrl: plan === undefined ? null : `${this.#baseUrl}/${plan.id}`,
      about: new Map(about),
    };
  }

  #about(item: AddressedNotice): About | null {
    const action = this.#input.actions.get(item.actionId ?? '');
    if (action !== undefined) return this.#action(item, action);
    const plan = this.#planOf(item);
    if (item.kind === 'sign_in') return { kind: 'sign_in', url: this.#signInLink(item) };
    if (plan === undefined) return null;
    if (item.kind === 'week_state') return this.#week(plan);
    if (item.kind === 'welcome_back') return this.#return(item);
    return item.kind === 'report' ? this.#report(item, plan) : this.#address(item);
  }

  #action(item: AddressedNotice, action: LetterAction): AboutAction {
    const { state, rules } = action;
    const calendar = calendarOf(rules.calendar);
    const milestone = milestoneById(state, item.milestoneId ?? '') ?? nextMilestone(state);
    const deadlines = state.milestones.filter((m) => m.kind === 'deadline');
    const number = deadlines.findIndex((m) => m.id === milestone?.id) + 1;
    const open = milestone !== null && milestone.confirmedOn === null && state.phase === 'running';
    const answer = this.#input.answers.get(item.answerId ?? '');
    const confirmedOn = milestone === null ? null : confirmedOnOf(milestone, item.partId);
    const toTvo = open && milestone.escalatedOn === null;
    const { tvoMeetings } = this.#planOf(item)?.settings ?? { tvoMeetings: [] };
    return {
      kind: 'action',
      what: action.what,
      shortName: action.shortName,
      themeName: action.themeName,
      owner: action.owner,
      dueOn: milestone?.dueOn ?? null,
      milestoneKind: milestone?.kind ?? 'deadline',
      milestone: number > 0 && deadlines.length > 1 ? { number, of: deadlines.length } : null,
      overdueFrom: milestone === null ? null : calendar.firstWorkingDayAfter(milestone.dueOn),
      escalatesOn: toTvo ? escalatesOn(milestone, state, rules, calendar) : null,
      escalatedOn: milestone?.escalatedOn ?? null,
      nextMeetingOn: tvoMeetings.find((on) => on > this.#today) ?? null,
      mailedOn: mailedOn(action, milestone?.id ?? null),
      progress: state.progress,
      answer:
        answer === undefined
          ? null
          : { author: answer.author, hasReason: answer.reason !== '', until: answer.until },
      isDone: milestone !== null && milestone.confirmedOn !== null,
      ownerDoneOn: milestone?.ownerDoneOn ?? null,
      parts: milestone === null ? [] : partsOf(item, action, milestone),
      undoUntil: confirmedOn === null ? null : undoUntil(confirmedOn, calendar),
      laterDueOn:
        openMilestones(state)
          .map((m) => m.dueOn)
          .sort()[0] ?? null,
      links: this.#linksOf(item, action, milestone?.id ?? null),
    };
  }

  #linksOf(
    item: AddressedNotice,
    action: LetterAction,
    milestoneId: string | null,
  ): AboutAction['links'] {
    const owner = item.audience === 'owner';
    const answers = owner && answerable.includes(item.kind);
    const reads = !owner && item.audience !== 'involved' && item.audience !== 'part';
    const page = `${this.#baseUrl}/${action.planId}/acties/${action.key}`;
    const link = (purpose: LinkPurpose) =>
      milestoneId === null ? null : this.#newLink(item, action.id, milestoneId, purpose);
    return {
      answer: answers ? link('answer') : null,
      undo: receipts.includes(item.kind) ? link('undo') : null,
      part: item.audience === 'part' && answerable.includes(item.kind) ? link('part') : null,
      obstacle:
        item.audience === 'involved' && asksInvolved.includes(item.kind) ? link('obstacle') : null,
      page: reads ? page : null,
    };
  }

  #signInLink(item: AddressedNotice): string {
    return `${this.#baseUrl}/aanmelden/link/${this.#newToken(item, null, null, 'sign_in')}`;
  }

  #newLink(
    item: AddressedNotice,
    actionId: string,
    milestoneId: string,
    purpose: LinkPurpose,
  ): string {
    const path = `${this.#baseUrl}/a/${this.#newToken(item, actionId, milestoneId, purpose)}`;
    return path + endings[purpose];
  }

  /** Only the hash is kept: who reads the database cannot answer for anybody. */
  #newToken(
    item: AddressedNotice,
    actionId: string | null,
    milestoneId: string | null,
    purpose: NewLink['purpose'],
  ): string {
    const token = randomBytes(32).toString('base64url');
    this.links.push({
      tokenHash: hashToken(token),
      mailId: this.#facts.id,
      contactId: this.#input.contactIdOf(item.contactId),
      actionId,
      milestoneId,
      purpose,
      partId: item.partId,
    });
    return token;
  }

  #week(plan: LetterPlan): About {
    const actions = [...this.#input.actions.values()].filter((a) => a.planId === plan.id);
    return weekState(
      actions.map(({ shortName, owner, state, rules, attempts, key }) => ({
        ...{ shortName, state, rules, attempts },
        ownerName: owner.name,
        url: `${this.#baseUrl}/${plan.id}/acties/${key}`,
      })),
      this.#today,
    );
  }

  #return(item: AddressedNotice): About | null {
    const back = this.#input.returns.get(item.contactId);
    if (back === undefined) return null;
    const lines = back.actions.map(({ planId, key, shortName, events }) => ({
      shortName,
      happened: events.map(({ event, author }) => describeEvent(event, author, this.#today)),
      url: `${this.#baseUrl}/${planId}/acties/${key}`,
    }));
    return { kind: 'return', deputyName: back.deputyName, lines };
  }

  #report(item: AddressedNotice, plan: LetterPlan): About | null {
    const half = halfOfReportStep(item.stepId);
    const report = plan.reports.find((candidate) => candidate.half === half);
    if (report === undefined) return null;
    const url = `${this.#baseUrl}/${plan.id}/rapportages/${String(half)}`;
    return { kind: 'report', year: plan.year, half, counts: report.content.counts, url };
  }

  #address(item: AddressedNotice): About | null {
    const refused = this.#input.refused.get(contactOfRefusedStep(item.stepId));
    if (refused === undefined) return null;
    const url = `${this.#baseUrl}/${this.#facts.municipalityId}/adresboek`;
    return { kind: 'address', ...refused, url };
  }

  #planOf(item: AddressedNotice | undefined): LetterPlan | undefined {
    return this.#input.plans.get(this.#facts.planOf.get(item?.key ?? '') ?? '');
  }
}

/** Own to a reader is the part that the mail is about, or that of the reader. */
function partsOf(
  { partId, contactId }: AddressedNotice,
  action: LetterAction,
  milestone: MilestoneState,
): AboutPart[] {
  return action.parts.flatMap(({ id, name, what }) => {
    const part = partById(milestone, id);
    if (part === null) return [];
    const { required, confirmedOn } = part;
    return [{ name, what, required, confirmedOn, isOwn: id === (partId ?? contactId) }];
  });
}

function mailedOn(action: LetterAction, milestoneId: string | null): IsoDate[] {
  const words = action.attempts.filter((word) => word.milestoneId === milestoneId && word.accepted);
  return [...new Set(words.map((word) => word.on))];
}
