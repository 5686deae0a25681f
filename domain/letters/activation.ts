/** The start of the plan: everything a person has to do with, in one mail, first what is theirs. */

import { oneLine } from '../text.ts';
import type { IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import { formatDate } from '../dutch/index.ts';
import type { About, AboutAction, Block } from './content.ts';
import { nameOf, whatItIs } from './phrases.ts';
import type { Notice } from '../notices/notice.ts';

type Describe = (about: AboutAction) => string;

export interface Started {
  notice: Notice;
  about: AboutAction;
}

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
  const own: Describe = (about) => ownLine(about, today);
  const asPartner: Describe = (about) => partnerLine(about, today);
  return [
    { kind: 'paragraph', text: `${oneLine(planTitle)} is gestart. U hoeft nu niets te doen.` },
    ...yourPart(asOwner.length > 0, withYou),
    ...listOf('U bent actiehouder van', yours, own),
    ...inPlaceOfOthers(asOwner, own),
    ...listOf('U bent betrokken bij', withYou, asPartner),
    ...listOf('Zonder actiehouder die te bereiken is', ownerless, asPartner),
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

/** What the reader will do, before the list of what it is about. */
function yourPart(isOwner: boolean, withYou: Started[]): Block[] {
  const hasPart = withYou.some(({ about }) => about.parts.some(({ isOwn }) => isOwn));
  return [
    ...(isOwner ? [whatAnOwnerDoes] : []),
    ...(withYou.length > 0 ? [whatAPartnerDoes] : []),
    ...(hasPart ? [whatAPartIs] : []),
  ].map((text) => ({ kind: 'paragraph', text }));
}

const whatAnOwnerDoes =
  'Wat u doet als actiehouder: voor elke datum krijgt u een mail met een knop, en daarmee meldt u hoe het gaat of dat het klaar is. Blijft een datum daarna open, dan gaat de actie naar het TVO, het Tactisch Veiligheidsoverleg. U hoort altijd eerst op welke dag.';
const whatAPartnerDoes =
  'Wat u doet als betrokkene: u werkt mee als de actiehouder u dat vraagt. Loopt het bij u vast, dan meldt u dat met de knop in de herinnering. De actiehouder meldt of de actie klaar is.';
const whatAPartIs = 'Staat er een eigen deel bij? Dan vragen we u zelf of dat deel klaar is.';

function listOf(title: string, started: Started[], describe: Describe): Block[] {
  if (started.length === 0) return [];
  const lines = started.map(({ about }) => ({
    name: oneLine(about.what),
    text: describe(about),
    url: about.links.page,
  }));
  return [{ kind: 'list', title, lines }];
}

function ownLine(about: AboutAction, today: IsoDate): string {
  return [whenDue(about, today), ...whatItIs(about)].join(' ').trim();
}

/** One line: who leads, until when, and what the reader will be asked to confirm. */
function partnerLine(about: AboutAction, today: IsoDate): string {
  const when = whenDue(about, today);
  return `actiehouder ${nameOf(about.owner)}${when === '' ? '.' : `; ${when}`}${ownPart(about)}`;
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
    return `loopt het hele jaar, eerste evaluatie uiterlijk ${day}.`;
  }
  return about.milestone === null ? `klaar op ${day}.` : `eerste mijlpaal op ${day}.`;
}

function sortKeyOf({ notice, about }: Started): string {
  return `${notice.audience === 'owner' ? '0' : '1'}/${about.dueOn ?? '9999'}/${notice.key}`;
}
