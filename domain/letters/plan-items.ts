/** Blocks about the plan as a whole: its week, its report, and an address that does not work. */

import { oneLine } from '../text.ts';
import type { IsoDate } from '../calendar.ts';
import {
  plural,
  describeReportCounts,
  formatDate,
  formatDayCount,
  formatDays,
} from '../dutch/index.ts';
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
} from './content.ts';
import { daysSince } from './phrases.ts';

/** Lists in a mail are short; the rest is on the site. */
const perList = 10;

/** What is stuck, since when, what was tried, what goes to the TVO. */
export function weekBlocks(week: AboutWeek, today: IsoDate, siteUrl: string | null): Block[] {
  const listed = (lines: WeekLine[], text: (line: WeekLine) => string): ListLine[] =>
    lines.map((line) => weekLine(line, text(line), today));
  const late = listed(week.late, (line) => lateText(line, today));
  const toTvo = listed(
    week.toTvoThisWeek,
    (line) => `gaat ${formatDate(line.on, today)} naar het TVO (${inDays(line.on, today)})`,
  );
  const unanswered = listed(
    week.unanswered,
    (line) => `${formatDayCount(daysSince(line.on, today))} zonder antwoord`,
  );
  return [
    ...weekList('Te laat', late),
    ...weekList('Naar het TVO deze week', toTvo),
    ...weekList('Zonder antwoord', unanswered),
    { kind: 'paragraph', text: theRest(week) },
    ...linkTo('Bekijk de stand van het plan', siteUrl),
  ];
}

export function reportBlocks(report: AboutReport): Block[] {
  const period =
    report.half === 1
      ? `het eerste halfjaar van ${String(report.year)}`
      : `heel ${String(report.year)}`;
  return [
    {
      kind: 'paragraph',
      text: `Het verslag over ${period} is klaar. Wilt u het lezen voor het volgende overleg?`,
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

function weekList(title: string, lines: ListLine[]): Block[] {
  if (lines.length === 0) return [];
  const rest = lines.length - perList;
  const more = {
    name: `en nog ${plural(rest, 'andere actie', 'andere acties')}`,
    text: '',
    url: null,
  };
  const shown = rest > 0 ? [...lines.slice(0, perList), more] : lines;
  return [
    { kind: 'list', title: `${title}: ${plural(lines.length, 'actie', 'acties')}`, lines: shown },
  ];
}

function weekLine(line: WeekLine, text: string, today: IsoDate): ListLine {
  const mailed =
    line.mailedOn.length === 0 ? '' : ` Gemaild op ${formatDays(line.mailedOn, today)}.`;
  return {
    name: short(line.shortName),
    text: `${oneLine(line.ownerName)}, ${text}.${mailed}`,
    url: line.url,
  };
}

function lateText(line: WeekLine, today: IsoDate): string {
  const late = `${formatDayCount(daysSince(line.on, today))} te laat`;
  return line.escalatedOn === null
    ? late
    : `${late}, bij het TVO sinds ${formatDate(line.escalatedOn, today)}`;
}

function inDays(on: IsoDate, today: IsoDate): string {
  const days = daysSince(today, on);
  return days === 0 ? 'vandaag' : `over ${formatDayCount(days)}`;
}

function theRest({ late, toTvoThisWeek, unanswered, othersRunning }: AboutWeek): string {
  const quiet = late.length + toTvoThisWeek.length + unanswered.length === 0;
  if (othersRunning === 0)
    return quiet ? 'Er loopt nu geen enkele actie.' : 'Er lopen geen andere acties.';
  const count = plural(othersRunning, 'actie', 'acties');
  return quiet ? `Alles loopt (${count}).` : `Al het andere loopt (${count}).`;
}

function whatIsAsked(escalated: number): string {
  if (escalated === 0) return 'Er wordt u geen besluit gevraagd.';
  return `Over ${plural(escalated, 'actie', 'acties')} wordt een besluit gevraagd.`;
}

function linkTo(label: string, url: string | null): Block[] {
  return url === null ? [] : [{ kind: 'link', label, url }];
}
