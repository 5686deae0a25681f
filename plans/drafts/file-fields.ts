/** Of each field of a draft: where it stands in a plan file, under its own part, and who reads it. */

import type { DraftKind } from '../../domain/draft/draft.ts';
import { readDate, readDates, readReportDay } from './dates.ts';
import { readGoals, readScaling } from './goal-lines.ts';
import { readLadder } from './ladder-lines.ts';
import { readContact, readContacts, readParts, readParty, readTheme } from './people-lines.ts';
import { indicatorFileFields } from './indicator-file-fields.ts';
import { field, type FileField } from './file-field.ts';
import {
  readAmount,
  readChoice,
  readDays,
  readFteWords,
  readTimingWords,
  readYear,
} from './values.ts';

const ladder = {
  ladder: field('ladder.stappen', readLadder),
  quietDays: field('ladder.stilte', readDays),
  evaluationDays: field('ladder.evaluatie', readDays),
  answerDays: field('ladder.antwoordtijd', readDays),
  repeatDays: field('ladder.herhaling', readDays),
};

const themeKinds = { prioriteit: 'prioriteit', strategisch: 'strategisch' };
const themeKindWords = { ...themeKinds, priority: 'prioriteit', strategic: 'strategisch' };
const costKinds = { structureel: 'structureel', eenmalig: 'eenmalig' };
const costKindWords = { ...costKinds, recurring: 'structureel', one_off: 'eenmalig' };

export const fileFields: Record<DraftKind, Readonly<Record<string, FileField>>> = {
  plan: {
    municipalityKey: field('gemeente.id'),
    municipality: field('gemeente.naam'),
    year: field('jaar', readYear),
    title: field('titel'),
    zone: field('tijdzone'),
    roundAt: field('mailronde'),
    closingDays: field('sluitingsdagen', readDates),
    ...ladder,
    firstReport: field('halfjaarrapportages.eerste', readReportDay),
    secondReport: field('halfjaarrapportages.tweede', readReportDay),
    contingency: field('begroting.onvoorzien', readAmount),
    budgetTotal: field('begroting.totaal', readAmount),
    budgetExplanation: field('begroting.toelichting'),
    regularFteTotal: field('capaciteit.totaal.regulier', readFteWords),
    priorityFteTotal: field('capaciteit.totaal.prioriteit', readFteWords),
    capacityExplanation: field('capaciteit.toelichting'),
  },
  theme: {
    key: field('id'),
    name: field('naam'),
    kind: field('soort', readChoice(themeKindWords)),
    goals: field('doelen', readGoals),
    statedTotal: field('totaal', readAmount),
    scaling: field('', readScaling),
  },
  action: {
    key: field('id'),
    theme: field('thema', readTheme),
    what: field('wat'),
    shortName: field('kort'),
    how: field('hoe'),
    owner: field('betrokkenen.actiehouder', readContact),
    parties: field('betrokkenen.met', readContacts),
    parts: field('betrokkenen.onderdelen', readParts),
    timing: field('wanneer', readTimingWords),
    cost: field('kosten', readAmount),
    number: field('nummer'),
    subtheme: field('subthema'),
    alsoTheme: field('ook_thema', readTheme),
    priority: field('prioriteit'),
    result: field('resultaat'),
    portfolioHolder: field('portefeuillehouder'),
    remark: field('opmerking'),
    costKind: field('kosten_soort', readChoice(costKindWords)),
    ...ladder,
  },
  indicator: indicatorFileFields,
  contact: {
    key: field('id'),
    name: field('naam'),
    jobTitle: field('functie'),
    party: field('partij', readParty),
    address: field('mailbox'),
    leftOn: field('vertrokken', readDate),
  },
  roles: {
    coordinator: field('coordinator', readContacts),
    tvoSecretary: field('tvo_secretaris', readContacts),
    tvoMembers: field('tvo_leden', readContacts),
    tvoPartners: field('tvo_partners', readContacts),
    driehoek: field('driehoek', readContacts),
    college: field('college', readContacts),
    griffie: field('griffie', readContacts),
  },
  board: {
    meetings: field('vergaderingen', readDates),
    from: field('van'),
    until: field('tot'),
    conveneDays: field('uitnodiging', readDays),
    freezeDays: field('stukken', readDays),
  },
  budget_line: {
    subject: field('onderwerp'),
    theme: field('thema', readTheme),
    amount: field('bedrag', readAmount),
  },
  capacity_line: {
    subject: field('onderwerp'),
    theme: field('thema', readTheme),
    regular: field('regulier', readFteWords),
    priority: field('prioriteit', readFteWords),
    responsible: field('verantwoordelijk', readContact),
  },
};
