/** The subject carries the news and can be read in a list of forty others. */

import { meetingNews } from './meeting-blocks.ts';
import { calms } from '../contact/calm.ts';
import { oneLine } from '../text.ts';
import type { IsoDate } from '../calendar.ts';
import {
  plural,
  capital,
  evaluationName,
  formatDate,
  formatList,
  scalingLabels,
  statusLabels,
} from '../dutch/index.ts';
import {
  type About,
  type AboutAction,
  type AboutReport,
  type AboutWeek,
  short,
} from './content.ts';
import { halfYearNews } from './half-year-item.ts';
import { evaluation, reportPeriod } from './phrases.ts';
import { reportDraftNews } from './report-draft.ts';
import type { Scaling } from '../plan/scaling.ts';
import type { Notice } from '../notices/notice.ts';

export interface LetterEntry {
  notice: Notice;
  about: About;
}

/** Named by its first, worst item; the others are counted. */
export function subjectOf(
  lead: LetterEntry,
  all: LetterEntry[],
  planTitle: string,
  today: IsoDate,
): string {
  return oneLine(newsOf(lead, all, planTitle, today));
}

function newsOf(lead: LetterEntry, all: LetterEntry[], planTitle: string, today: IsoDate): string {
  const { notice, about } = lead;
  switch (about.kind) {
    case 'week':
      return weekNews(about, today);
    case 'report':
      return reportNews(about);
    case 'report_draft':
      return `${reportDraftNews(about, today)}${others(lead, all)}`;
    case 'address':
      return `Mail komt niet aan: ${short(about.name)}${others(lead, all)}`;
    case 'meeting':
      return `${meetingNews(about, today)}${others(lead, all)}`;
    case 'capacity':
    case 'indicators':
      return `${halfYearNews(about, today)}${others(lead, all)}`;
    case 'sign_in':
      return 'Uw link om u aan te melden';
    case 'return':
      return `Welkom terug: dit gebeurde er met ${plural(about.lines.length, 'actie', 'acties')}${others(lead, all)}`;
    case 'action':
      if (notice.kind === 'activation') return activationNews(all, planTitle);
      if (notice.kind === 'escalation' && notice.audience === 'tvo') return tvoNews(lead, all);
      return `${actionNews(notice, about, today)}: ${short(about.shortName)}${others(lead, all)}`;
  }
}

function actionNews(notice: Notice, about: AboutAction, today: IsoDate): string {
  const day = (on: IsoDate | null): string => (on === null ? '' : ` ${formatDate(on, today)}`);
  switch (notice.kind) {
    case 'escalation':
      return 'Nu bij het TVO';
    case 'undecided':
      return 'Wacht op een besluit van het TVO';
    case 'last_call':
      return about.escalatesOn === null
        ? late(about, day)
        : `Op${day(about.escalatesOn)} naar het TVO`;
    case 'overdue':
      return late(about, day);
    case 'stuck':
      return 'Hulp gevraagd';
    case 'not_mine':
      return 'Niet van de actiehouder die in het plan staat';
    case 'obstacle':
      return 'Belemmering gemeld';
    case 'nudge':
      return 'De coördinator vraagt vandaag om uw antwoord';
    case 'nobody_home':
      return 'Een bericht kwam bij niemand aan';
    case 'owner_left':
      return 'Actiehouder vertrokken';
    case 'extension_asked':
      return `Vraag om meer tijd${until(about.answer?.until ?? null, day)}`;
    case 'reminder':
      return notice.audience === 'part' && about.dueOn !== null && about.dueOn > today
        ? dueNews('Einddatum van uw deel', about, day)
        : reminderNews(about, today, day);
    case 'evaluation':
      return `Tijd voor ${evaluation(about)}`;
    case 'check_in':
      return 'Vraag over de voortgang';
    case 'extension_refused':
      return 'Geen extra tijd';
    case 'extension_granted':
      return `Meer tijd${until(about.dueOn, day)}`;
    case 'assigned':
      return 'U bent nu actiehouder';
    case 'scaled':
      return scaledNews(about.answer?.scaling ?? null);
    case 'rescheduled':
      return `Nieuwe datum${day(about.dueOn)}`;
    case 'resumed':
      return `Loopt weer${day(about.dueOn) === '' ? '' : `, einddatum${day(about.dueOn)}`}`;
    case 'cancelled':
      return 'Gestopt';
    case 'receipt':
      return about.milestoneKind === 'evaluation' ? 'Evaluatie gedaan' : 'Klaar gemeld';
    case 'part_receipt':
      return 'Deel klaar gemeld';
    case 'undone':
      return 'Klaarmelding teruggedraaid';
    case 'activation':
    case 'week_state':
    case 'report':
    case 'report_draft':
    case 'address_refused':
    case 'sign_in':
    case 'welcome_back':
    case 'meeting_convened':
    case 'meeting_moved':
    case 'meeting_cancelled':
    case 'meeting_record_asked':
    case 'meeting_record_missing':
    case 'meeting_decisions':
    case 'capacity':
    case 'capacity_missing':
    case 'indicator_values':
    case 'indicator_values_missing':
      return 'Bericht over';
  }
}

function scaledNews(scaling: Scaling | null): string {
  return scaling === null ? 'Meer of minder gevraagd' : capital(scalingLabels[scaling.direction]);
}

function late(about: AboutAction, day: (on: IsoDate | null) => string): string {
  if (about.milestoneKind === 'evaluation')
    return `${capital(evaluationName(about.milestoneId))} ontbreekt`;
  return about.overdueFrom === null ? 'Te laat' : `Te laat sinds${day(about.overdueFrom)}`;
}

function reminderNews(
  about: AboutAction,
  today: IsoDate,
  day: (on: IsoDate | null) => string,
): string {
  const { dueOn, lastWorkingDay } = about;
  if (dueOn === null) return 'Herinnering';
  if (dueOn === today) return 'Vandaag is de laatste dag';
  if (lastWorkingDay === today) return `Vandaag is de laatste werkdag voor${day(dueOn)}`;
  if (dueOn < today) return late(about, day);
  const name = about.milestoneKind === 'evaluation' ? 'Evaluatie uiterlijk' : 'Einddatum';
  return dueNews(name, about, day);
}

/** A Sunday is named with the last day on which there is work done before it. */
function dueNews(
  name: string,
  { dueOn, lastWorkingDay }: AboutAction,
  day: (on: IsoDate | null) => string,
): string {
  const before = lastWorkingDay === dueOn ? '' : `, laatste werkdag${day(lastWorkingDay)}`;
  return `${name}${day(dueOn)}${before}`;
}

function until(on: IsoDate | null, day: (on: IsoDate | null) => string): string {
  return on === null ? '' : ` tot${day(on)}`;
}

function weekNews(week: AboutWeek, today: IsoDate): string {
  const counts: [number, string][] = [
    [week.counts.undecided, 'op uw besluit'],
    [week.late, 'te laat'],
    [week.counts.to_tvo, 'naar het TVO deze week'],
    [week.counts.troubled, 'vast of met risico'],
    [week.counts.silent, 'zonder antwoord'],
  ];
  const news = counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${String(count)} ${what}`);
  const weekday = formatDate(today).split(' ')[0] ?? '';
  const running = calms.reduce((sum, calm) => sum + week.others[calm], 0);
  const rest = `niets te laat, ${plural(running, 'actie loopt', 'acties lopen')}`;
  return `Stand van ${weekday}: ${news.length === 0 ? rest : formatList(news)}`;
}

function reportNews(report: AboutReport): string {
  const { counts, missingEvaluations } = report;
  const counted: [number, string][] = [
    [counts.escalated, statusLabels.escalated],
    [counts.overdue - missingEvaluations, statusLabels.overdue],
    [missingEvaluations, 'zonder evaluatie'],
    [counts.completed, statusLabels.completed],
  ];
  const news = counted
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${String(count)} ${what}`);
  return `Verslag over ${reportPeriod(report)}: ${news.length === 0 ? 'niets te laat' : formatList(news)}`;
}

function activationNews(all: LetterEntry[], planTitle: string): string {
  const started = all.filter(({ notice }) => notice.kind === 'activation');
  const count = (audience: Notice['audience']): number =>
    started.filter(({ notice }) => notice.audience === audience).length;
  const inPlace = started.filter(
    ({ about }) => about.kind === 'action' && about.inPlaceOf !== null,
  );
  const [yours, withYou] = [count('owner') - inPlace.length, count('involved')];
  const replaces = `u vervangt de actiehouder van ${plural(inPlace.length, 'actie', 'acties')}`;
  const parts = [
    ...(yours === 0 ? [] : [`u bent actiehouder van ${plural(yours, 'actie', 'acties')}`]),
    ...(inPlace.length === 0 ? [] : [replaces]),
    ...(withYou === 0
      ? []
      : [`${yours === 0 ? 'u bent ' : ''}betrokken bij ${plural(withYou, 'actie', 'acties')}`]),
  ];
  return `${short(planTitle)} is gestart${parts.length === 0 ? '' : `: ${formatList(parts)}`}`;
}

function tvoNews(lead: LetterEntry, all: LetterEntry[]): string {
  const escalated = all.flatMap(({ notice, about }) =>
    notice.kind === 'escalation' && notice.audience === 'tvo' && about.kind === 'action'
      ? [about]
      : [],
  );
  const missing = escalated.filter(({ milestoneKind }) => milestoneKind === 'evaluation').length;
  const late = escalated.length - missing;
  const parts = [
    ...(late === 0 ? [] : [`${plural(late, 'actie is', 'acties zijn')} niet op tijd klaar`]),
    ...(missing === 0 ? [] : [plural(missing, 'evaluatie ontbreekt', 'evaluaties ontbreken')]),
  ];
  const name =
    lead.about.kind === 'action' && escalated.length === 1
      ? ` (${short(lead.about.shortName)})`
      : '';
  return `Voor het TVO: ${formatList(parts)}${name}`;
}

/** " (en 2 andere acties)": actions are counted once, whatever there is to say about them. */
function others(lead: LetterEntry, all: LetterEntry[]): string {
  const rest = all.filter(
    (entry) =>
      entry !== lead &&
      (entry.notice.actionId === null || entry.notice.actionId !== lead.notice.actionId),
  );
  const subjects = new Set(rest.map(({ notice }) => notice.actionId ?? notice.key));
  if (subjects.size === 0) return '';
  return all.every(({ about }) => about.kind === 'action')
    ? ` (en ${plural(subjects.size, 'andere actie', 'andere acties')})`
    : ` (en ${plural(subjects.size, 'ander bericht', 'andere berichten')})`;
}
