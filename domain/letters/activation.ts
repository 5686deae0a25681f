/** The start of the plan: everything a person has to do with, in one mail, first what is theirs. */

import { oneLine } from '../text.ts';
import type { IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import { formatDate } from '../dutch/index.ts';
import type { About, AboutAction, Block } from './content.ts';
import { nameOf } from './phrases.ts';
import type { Notice } from '../notices/notice.ts';

export interface Started {
  notice: Notice;
  about: AboutAction;
}

type Describe = (about: AboutAction) => string;

/** Your own first, then what is due first: a mail that is too full drops the end. */
export function startedActions(entries: { notice: Notice; about: About }[]): Started[] {
  return entries
    .flatMap(({ notice, about }) =>
      notice.kind === 'activation' && about.kind === 'action' ? [{ notice, about }] : [],
    )
    .sort((a, b) => compare(sortKeyOf(a), sortKeyOf(b)));
}

export function activationBlocks(started: Started[], planTitle: string, today: IsoDate): Block[] {
  if (started.length === 0) return [];
  const asOwner = started.filter(({ notice }) => notice.audience === 'owner');
  const yours = asOwner.filter(({ about }) => about.inPlaceOf === null);
  const withYou = started.filter(({ notice }) => notice.audience === 'involved');
  const ownerless = started.filter((one) => !asOwner.includes(one) && !withYou.includes(one));
  const when: Describe = (about) => whenDue(about, today);
  const whenAndWho: Describe = (about) =>
    `${when(about)} Actiehouder is ${nameOf(about.owner)}.${ownPart(about)}`.trim();
  return [
    { kind: 'paragraph', text: `${oneLine(planTitle)} is gestart. U hoeft nu niets te doen.` },
    ...listOf('U bent actiehouder van', yours, when),
    ...inPlaceOfOthers(asOwner, when),
    ...listOf('U bent betrokken bij', withYou, whenAndWho),
    ...listOf('Zonder actiehouder die te bereiken is', ownerless, whenAndWho),
    { kind: 'paragraph', text: whatToExpect(asOwner.length > 0) },
  ];
}

/** One list for each who is away. */
function inPlaceOfOthers(asOwner: Started[], describe: Describe): Block[] {
  const away = [...new Set(asOwner.flatMap(({ about }) => about.inPlaceOf ?? []))];
  return away.flatMap((name) =>
    listOf(
      `U vervangt ${oneLine(name)}, actiehouder van`,
      asOwner.filter(({ about }) => about.inPlaceOf === name),
      describe,
    ),
  );
}

function listOf(title: string, started: Started[], describe: Describe): Block[] {
  if (started.length === 0) return [];
  const lines = started.map(({ about }) => ({
    name: oneLine(about.what),
    text: describe(about),
    url: about.links.page,
  }));
  return [{ kind: 'list', title, lines }];
}

/** What the reader will be asked to confirm. */
function ownPart({ parts }: AboutAction): string {
  const own = parts.find(({ isOwn }) => isOwn);
  return own === undefined ? '' : ` Uw deel: ${oneLine(own.what)}.`;
}

function whenDue(about: AboutAction, today: IsoDate): string {
  if (about.dueOn === null) return '';
  const day = formatDate(about.dueOn, today);
  if (about.milestoneKind === 'evaluation') {
    return `Loopt het hele jaar. De eerste evaluatie is uiterlijk ${day}.`;
  }
  return about.milestone === null ? `Klaar op ${day}.` : `Deel 1 klaar op ${day}.`;
}

function whatToExpect(owner: boolean): string {
  return owner
    ? 'Voor elke datum krijgt u een mail met een knop om te antwoorden. Blijft een actie daarna open, dan gaat zij naar het TVO, het Tactisch Veiligheidsoverleg. U hoort altijd eerst op welke dag.'
    : 'Voor elke datum krijgt u een herinnering. De actiehouder meldt of de actie klaar is.';
}

function sortKeyOf({ notice, about }: Started): string {
  return `${notice.audience === 'owner' ? '0' : '1'}/${about.dueOn ?? '9999'}/${notice.key}`;
}
