/** The links of an item: what this reader can do about it from the mail, and where it can be read. */

import type { HalfYearSubject } from '../half-year/missing.ts';
import type { LinkPurpose } from '../action/link-purposes.ts';
import { traitsOf } from '../action/notice-kinds.ts';
import type { AddressedNotice, Notice } from '../notices/notice.ts';
import type { AboutAction } from './content.ts';
import type { ContextSource, LetterAction } from './input.ts';

type LinkMaker = Pick<ContextSource, 'baseUrl' | 'tokenFor'>;

export function linksOf(
  item: AddressedNotice,
  action: LetterAction,
  milestoneId: string | null,
  maker: LinkMaker,
): AboutAction['links'] {
  const { contactId, partId, audience } = item;
  const link = (purpose: LinkPurpose) => {
    if (milestoneId === null || !isOffered(purpose, item)) return null;
    const token = maker.tokenFor({
      contactId,
      actionId: action.id,
      milestoneId,
      purpose,
      partId,
      subjectId: null,
    });
    return `${maker.baseUrl}/a/${token}${endings[purpose]}`;
  };
  return {
    answer: link('answer'),
    undo: link('undo'),
    part: link('part'),
    obstacle: link('obstacle'),
    page: readsPages(audience) ? actionUrl(maker.baseUrl, action) : null,
  };
}

export function signInLink({ contactId, partId }: AddressedNotice, maker: LinkMaker): string {
  const about = { contactId, partId, actionId: null, milestoneId: null, subjectId: null };
  return `${maker.baseUrl}/aanmelden/link/${maker.tokenFor({ ...about, purpose: 'sign_in' })}`;
}

export function halfYearLink(
  purpose: HalfYearSubject,
  { contactId, partId }: AddressedNotice,
  subjectId: string,
  maker: LinkMaker,
): string {
  const about = { contactId, partId, actionId: null, milestoneId: null, subjectId };
  return `${maker.baseUrl}/a/${maker.tokenFor({ ...about, purpose })}/${halfYearEndings[purpose]}`;
}

const halfYearEndings: Record<HalfYearSubject, string> = {
  capacity: 'capaciteit',
  indicators: 'indicatoren',
};

export function actionUrl(
  baseUrl: string,
  { planId, key }: Pick<LetterAction, 'planId' | 'key'>,
): string {
  return `${baseUrl}/${planId}/acties/${key}`;
}

const endings: Record<LinkPurpose, string> = {
  answer: '',
  undo: '/ongedaan',
  obstacle: '/belemmering',
  part: '/onderdeel',
};

function isOffered(purpose: LinkPurpose, { kind, audience }: Notice): boolean {
  return traitsOf(kind).mail.links.includes(purpose) && isFor(purpose, audience);
}

function isFor(purpose: LinkPurpose, audience: Notice['audience']): boolean {
  switch (purpose) {
    case 'answer':
      return audience === 'owner';
    case 'part':
      return audience === 'part';
    case 'obstacle':
      return audience === 'involved';
    case 'undo':
      return true;
  }
}

/** Who holds a role reads on the site; the others answer from their mail. */
function readsPages(audience: Notice['audience']): boolean {
  return audience !== 'owner' && audience !== 'involved' && audience !== 'part';
}
