/** What can be filled in about each part of a draft, what it is called, and how it is filled in. */

import type { DraftKind } from './draft.ts';
import { type FieldSpec, kept } from './field-spec.ts';
import { indicatorFields } from './indicator-fields.ts';

const days = (name: string, label: string, usual: string): FieldSpec => ({
  name,
  label,
  control: 'line',
  seldom: true,
  hint: `In werkdagen. Leeg is ${usual}.`,
});

const ladder: FieldSpec[] = [
  {
    name: 'ladder',
    label: 'Herinneringen',
    hint:
      'Een regel per bericht, bijvoorbeeld “20 werkdagen ervoor: herinnering aan actiehouder, betrokkenen”, ' +
      '“10 werkdagen erna: naar het TVO aan tvo, actiehouder, coordinator”. Leeg is de gewone reeks.',
    control: 'lines',
    seldom: true,
  },
  days('quietDays', 'Stil rond een ander bericht', '10'),
  days('evaluationDays', 'Evaluatie vragen voor het einde', '10'),
  days('answerDays', 'Tijd om te antwoorden', '5'),
  days('repeatDays', 'Herhalen na het TVO', '5'),
];

const amountHint = 'Bijvoorbeeld 5.000 of € 7.500. Een streepje (-) als er niets bij hoort.';
const dateHint = 'Bijvoorbeeld 17 oktober 2024 of 17-10-2024.';

export const fieldsOf: Record<DraftKind, readonly FieldSpec[]> = {
  plan: [
    kept('municipalityKey'),
    { name: 'municipality', label: 'Gemeente', control: 'line' },
    { name: 'title', label: 'Titel van het plan', control: 'line' },
    { name: 'year', label: 'Jaar', hint: 'Bijvoorbeeld 2025.', control: 'line' },
    {
      name: 'introduction',
      label: 'Inleiding',
      control: 'text',
      seldom: true,
      hint: 'Blijft bij dit concept; het plan zelf neemt dit niet over.',
    },
    {
      name: 'roundAt',
      label: 'Tijd van de mail',
      control: 'line',
      hint: 'Op werkdagen, bijvoorbeeld 08:30. Leeg is 08:30.',
    },
    {
      name: 'zone',
      label: 'Tijdzone',
      control: 'line',
      hint: 'In Europees Nederland is dat Europe/Amsterdam.',
      seldom: true,
    },
    {
      name: 'closingDays',
      label: 'Sluitingsdagen',
      control: 'lines',
      hint: `Een dag per regel. Weekenden en feestdagen hoeven er niet bij. ${dateHint}`,
    },
    {
      name: 'firstReport',
      label: 'Eerste halfjaarrapportage',
      control: 'lines',
      seldom: true,
      hint: `Eén datum, of een regel per overleg (“raad: 1-7-2024”). Leeg is de eerste werkdag van juli. ${dateHint}`,
    },
    {
      name: 'secondReport',
      label: 'Jaarrapportage',
      control: 'lines',
      seldom: true,
      hint: 'Eén datum, of een regel per overleg. Leeg is de eerste werkdag van januari erna.',
    },
    { name: 'contingency', label: 'Onvoorzien', hint: amountHint, control: 'line' },
    {
      name: 'budgetTotal',
      label: 'Totaal van de begroting',
      control: 'line',
      hint: 'Zoals het in het plan staat. Leeg: de som van de regels.',
    },
    {
      name: 'budgetExplanation',
      label: 'Toelichting bij de begroting',
      control: 'text',
      seldom: true,
    },
    {
      name: 'regularFteTotal',
      label: 'Totaal fte voor het gewone werk',
      control: 'line',
      hint: 'Leeg: de som van de regels.',
    },
    {
      name: 'priorityFteTotal',
      label: 'Totaal fte voor het plan',
      control: 'line',
      hint: 'Leeg: de som van de regels.',
    },
    {
      name: 'capacityExplanation',
      label: 'Toelichting bij de capaciteit',
      control: 'text',
      seldom: true,
    },
    ...ladder,
  ],
  theme: [
    kept('key'),
    { name: 'name', label: 'Naam van het thema', control: 'line' },
    { name: 'kind', label: 'Soort', control: ['prioriteit', 'strategisch'] },
    { name: 'goals', label: 'Doelen', hint: 'Een doel per regel.', control: 'lines' },
    {
      name: 'statedTotal',
      label: 'Totaal van het thema',
      control: 'line',
      seldom: true,
      hint: 'Alleen als het plan er een noemt.',
    },
    {
      name: 'scaling',
      label: 'Opgeschaald, afgeschaald of gestopt',
      control: 'line',
      seldom: true,
      hint: 'Bijvoorbeeld “afgeschaald: alleen de voorlichting blijft”.',
    },
  ],
  action: [
    kept('key'),
    { name: 'what', label: 'Wat gaan we doen?', control: 'text' },
    {
      name: 'shortName',
      label: 'Korte naam',
      control: 'line',
      hint: 'Een paar woorden, voor mails en lijsten.',
    },
    { name: 'theme', label: 'Thema', control: 'theme' },
    { name: 'how', label: 'Hoe gaan we dat doen?', control: 'text' },
    {
      name: 'owner',
      label: 'Actiehouder',
      control: 'contact',
      hint: 'Eén persoon of partij die zorgt dat het gebeurt.',
    },
    { name: 'parties', label: 'Wie doen er mee?', control: 'contacts' },
    {
      name: 'timing',
      label: 'Wanneer voltooid?',
      control: 'line',
      hint: 'Bijvoorbeeld Q2, Q3 en Q4, of Structureel.',
    },
    { name: 'cost', label: 'Kosten', hint: amountHint, control: 'line' },
    { name: 'number', label: 'Nummer in het plan', control: 'line', seldom: true },
    { name: 'alsoTheme', label: 'Ook bij thema', control: 'theme', seldom: true },
    { name: 'subtheme', label: 'Onderdeel van het thema', control: 'line', seldom: true },
    { name: 'priority', label: 'Prioriteit', control: 'line', seldom: true },
    { name: 'result', label: 'Gewenst resultaat', control: 'text', seldom: true },
    {
      name: 'portfolioHolder',
      label: 'Portefeuillehouder',
      control: 'line',
      seldom: true,
      hint: 'Staat niet op de openbare pagina en niet in stukken voor de raad.',
    },
    { name: 'remark', label: 'Opmerking', control: 'text', seldom: true },
    {
      name: 'costKind',
      label: 'Soort kosten',
      control: ['', 'structureel', 'eenmalig'],
      seldom: true,
    },
    {
      name: 'parts',
      label: 'Eigen delen',
      control: 'lines',
      seldom: true,
      hint: 'Wie een eigen deel heeft en dat zelf klaar meldt, een regel per deel: “politie: maakt de kaart”.',
    },
    ...ladder,
  ],
  indicator: indicatorFields,
  contact: [
    kept('key'),
    { name: 'contactKind', label: 'Soort', control: ['partij', 'persoon'] },
    { name: 'name', label: 'Naam', control: 'line' },
    {
      name: 'jobTitle',
      label: 'Functie',
      control: 'line',
      hint: 'Alleen bij een persoon. De korte naam in het systeem komt hiervan, niet van de naam.',
    },
    { name: 'party', label: 'Partij', hint: 'Alleen bij een persoon.', control: 'party' },
    {
      name: 'address',
      label: 'Mailadres',
      control: 'line',
      hint: 'Een partij zonder mailadres krijgt mail via haar personen.',
    },
    { name: 'leftOn', label: 'Vertrokken op', hint: dateHint, control: 'line', seldom: true },
  ],
  roles: [
    { name: 'coordinator', label: 'Coördinator', control: 'contacts' },
    { name: 'tvoSecretary', label: 'Secretaris van het TVO', control: 'contacts' },
    { name: 'tvoMembers', label: 'Leden van het TVO', control: 'contacts' },
    {
      name: 'tvoPartners',
      label: 'Partners in het TVO',
      control: 'contacts',
      hint: 'Geen ambtenaren: zij zien van de agenda alleen titels en datums.',
    },
    { name: 'driehoek', label: 'Driehoek', control: 'contacts' },
    { name: 'college', label: 'College', control: 'contacts' },
    { name: 'griffie', label: 'Griffie', control: 'contacts' },
  ],
  board: [
    kept('board'),
    {
      name: 'meetings',
      label: 'Vergaderingen',
      control: 'lines',
      hint: `Een datum per regel. ${dateHint}`,
    },
    { name: 'from', label: 'Begint om', hint: 'Bijvoorbeeld 10:00.', control: 'line' },
    { name: 'until', label: 'Eindigt om', hint: 'Bijvoorbeeld 11:30.', control: 'line' },
    days('conveneDays', 'Uitnodiging vooraf', '10'),
    days('freezeDays', 'Stukken vast vooraf', '5'),
  ],
  budget_line: [
    { name: 'subject', label: 'Onderwerp', control: 'line' },
    { name: 'theme', label: 'Thema', control: 'theme' },
    { name: 'amount', label: 'Bedrag', hint: amountHint, control: 'line' },
  ],
  capacity_line: [
    { name: 'subject', label: 'Onderwerp', control: 'line' },
    { name: 'theme', label: 'Thema', control: 'theme' },
    {
      name: 'regular',
      label: 'Fte voor het gewone werk',
      hint: 'Bijvoorbeeld 0,25.',
      control: 'line',
    },
    { name: 'priority', label: 'Fte voor het plan', control: 'line' },
    {
      name: 'responsible',
      label: 'Wie meldt de fte?',
      control: 'contact',
      seldom: true,
      hint: 'Leeg: de coördinator.',
    },
  ],
};

const otherColumn = 'other:';
/** The second column with the same heading: "Stand#2". */
const again = /#\d+$/;

export function isOtherColumn(name: string): boolean {
  return name.startsWith(otherColumn);
}

/** A heading as a field that `taken` does not have yet. */
export function otherColumnName(heading: string, taken: readonly string[]): string {
  const name = `${otherColumn}${heading}`;
  if (!again.test(heading) && !taken.includes(name)) return name;
  const free = taken.filter((one) => one.startsWith(`${name}#`)).length + 1;
  return `${name}#${String(free)}`;
}

/** A column of a document that no field has is kept by its heading. */
export function labelOf(kind: DraftKind, name: string): string {
  if (isOtherColumn(name)) return name.slice(otherColumn.length).replace(again, '');
  return fieldsOf[kind].find((field) => field.name === name)?.label ?? name;
}

export function specOf(kind: DraftKind, name: string): FieldSpec | null {
  if (isOtherColumn(name)) return { name, label: labelOf(kind, name), control: 'text' };
  return fieldsOf[kind].find((field) => field.name === name) ?? null;
}

/** What somebody may fill in: a name of ours is none of these. */
export function isFilledIn(kind: DraftKind, name: string): boolean {
  if (isOtherColumn(name)) return kind === 'action';
  const control = specOf(kind, name)?.control ?? 'kept';
  return control !== 'kept';
}

export const kindLabels: Record<DraftKind, string> = {
  plan: 'het plan',
  theme: 'thema',
  action: 'actie',
  indicator: 'indicator',
  contact: 'persoon of partij',
  roles: 'rollen',
  board: 'overleg',
  budget_line: 'regel van de begroting',
  capacity_line: 'regel van de capaciteit',
};
