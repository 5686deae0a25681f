/** The draft of a report in a mail: what the coordinator can still do, and what happens without it. */

import type { IsoDate } from '../calendar.ts';
import { formatDate } from '../dutch/index.ts';
import { partsOfReportDraftStep } from '../ids.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import { missingForReport, missingPartSentences } from '../reports/missing.ts';
import type { AboutReportDraft, Block } from './content.ts';
import type { ContextSource, LetterPlan } from './input.ts';
import { reportPeriod } from './phrases.ts';

export function aboutReportDraft(
  { stepId }: AddressedNotice,
  plan: LetterPlan,
  { baseUrl, input }: ContextSource,
): AboutReportDraft {
  const { half, on } = partsOfReportDraftStep(stepId);
  return {
    kind: 'report_draft',
    year: plan.year,
    half,
    on,
    missing: missingForReport(plan, half, input.unrecorded.get(plan.id) ?? []),
    url: `${baseUrl}/${plan.id}/rapportages/${String(half)}/concept`,
  };
}

export function reportDraftItem(about: AboutReportDraft, today: IsoDate): Block {
  const { on, missing, url } = about;
  return {
    kind: 'item',
    title: `Concept van het verslag over ${reportPeriod(about)}`,
    sentences: [
      `Het verslag gaat ${formatDate(on, today)} vanzelf uit.`,
      'Lees het na, en schrijf een toelichting bij het geheel en bij elk thema. Dat hoeft niet.',
      ...missingPartSentences(missing, today),
    ],
    buttons: [{ label: 'Bekijk het concept', url }],
  };
}

export function reportDraftNews(about: AboutReportDraft, today: IsoDate): string {
  return `Concept van het verslag over ${reportPeriod(about)}: gaat ${formatDate(about.on, today)} uit`;
}
