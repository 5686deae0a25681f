/** Blocks about the plan as a whole: its week, its report, and an address that does not work. */

import { oneLine } from '../text.ts';
import type { IsoDate } from '../calendar.ts';
import { calms } from '../contact/calm.ts';
import {
  calmVerbs,
  describeClaims,
  describeReportCounts,
  formatList,
  plural,
} from '../dutch/index.ts';
import { reportPeriod } from './phrases.ts';
import {
  type AboutAddress,
  type AboutReport,
  type AboutReturn,
  type AboutSignIn,
  type AboutWeek,
  type Block,
  type ListLine,
  short,
  type WeekLine,
  type WeekListKind,
} from './content.ts';

/** Lists in a mail are short; the rest is on the site. */
const perList = 10;

const weekTitles: Record<WeekListKind, string> = {
  undecided: 'Wacht op uw besluit',
  to_tvo: 'Deze week naar het TVO',
  late: 'Te laat',
  troubled: 'Zit vast of loopt risico',
  silent: 'Al langer geen antwoord',
};

/** What waits for the reader, what is stuck, since when, what was tried, what goes to the TVO. */
export function weekBlocks(week: AboutWeek, today: IsoDate, siteUrl: string | null): Block[] {
  return [
    ...week.lists.flatMap(({ kind, lines }) => weekList(weekTitles[kind], lines, today)),
    { kind: 'paragraph', text: theRest(week) },
    ...linkTo('Bekijk de stand van het plan', siteUrl),
  ];
}

export function reportBlocks(report: AboutReport): Block[] {
  return [
    {
      kind: 'paragraph',
      text: `Het verslag over ${reportPeriod(report)} is klaar. Wilt u het lezen voor het volgende overleg?`,
    },
    { kind: 'paragraph', text: describeReportCounts(report) },
    { kind: 'paragraph', text: whatIsAsked(report.counts.escalated) },
    ...linkTo('Lees het verslag', report.url),
  ];
}

/** The server's words are quoted: they say best what is wrong. */
export function addressItem(about: AboutAddress): Block {
  return {
    kind: 'item',
    title: `Mail aan ${oneLine(about.name)} komt niet aan`,
    sentences: [
      `Zoek een ander mailadres. ${oneLine(about.address)} wordt geweigerd.`,
      `De mailserver zei: “${short(about.serverSaid)}”.`,
      `Tot er een ander adres is, krijgt ${oneLine(about.name)} geen berichten over het plan.`,
    ],
    buttons: about.url === null ? [] : [{ label: 'Bekijk wat er nodig is', url: about.url }],
  };
}

/** Only what people answered and decided: reminders that went to the deputy are left out. */
export function returnBlocks({ deputyName, lines }: AboutReturn): Block[] {
  const welcome = `Welkom terug. ${oneLine(deputyName)} kreeg uw mails. Vanaf vandaag krijgt u ze weer zelf.`;
  return [
    { kind: 'paragraph', text: welcome },
    {
      kind: 'list',
      title: 'Uw acties',
      lines: lines.slice(0, perReturn).map(({ shortName, happened, url }) => ({
        name: short(shortName),
        text: happened.length === 0 ? 'niets veranderd' : happened.map(oneLine).join(' '),
        url,
      })),
    },
  ];
}

const perReturn = 20;

export function signInItem({ url }: AboutSignIn): Block {
  return {
    kind: 'item',
    title: 'Aanmelden bij Aanjager',
    sentences: [
      'Met deze knop meldt u zich aan. U heeft geen wachtwoord nodig.',
      'De link werkt één uur en één keer. Stuur deze mail niet door.',
    ],
    buttons: [{ label: 'Meld u aan', url }],
  };
}

function weekList(title: string, lines: WeekLine[], today: IsoDate): Block[] {
  const rest = lines.length - perList;
  const more = {
    name: `en nog ${plural(rest, 'andere actie', 'andere acties')}`,
    text: '',
    url: null,
  };
  const shown = lines.slice(0, perList).map((one) => weekLine(one, today));
  const count = plural(lines.length, 'actie', 'acties');
  return [
    { kind: 'list', title: `${title}: ${count}`, lines: rest > 0 ? [...shown, more] : shown },
  ];
}

function weekLine({ shortName, claims, url }: WeekLine, today: IsoDate): ListLine {
  return { name: short(shortName), text: oneLine(describeClaims(claims, today)), url };
}

/** The others are counted by what can be said of them: that nobody was heard is not "goes well" (V31). */
function theRest({ lists, others }: AboutWeek): string {
  const total = calms.reduce((sum, calm) => sum + others[calm], 0);
  if (total === 0) {
    return lists.length === 0 ? 'Er loopt nu geen enkele actie.' : 'Er lopen geen andere acties.';
  }
  const parts = calms
    .filter((calm) => others[calm] > 0)
    .map((calm) => plural(others[calm], ...calmVerbs[calm]));
  const opening = lists.length === 0 ? 'Er lopen' : 'Verder lopen er';
  const running = plural(total, 'actie', 'acties');
  return `${total === 1 ? opening.replace('lopen', 'loopt') : opening} ${running}: ${formatList(parts)}.`;
}

function whatIsAsked(escalated: number): string {
  if (escalated === 0) return 'Er wordt u geen besluit gevraagd.';
  return `Over ${plural(escalated, 'actie', 'acties')} wordt een besluit gevraagd.`;
}

function linkTo(label: string, url: string | null): Block[] {
  return url === null ? [] : [{ kind: 'link', label, url }];
}
