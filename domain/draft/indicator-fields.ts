/** What can be filled in about what a theme measures: by hand, or by an entry of the catalogue. */

import { catalogue } from '../indicators/catalogue.ts';
import { type FieldSpec, kept } from './field-spec.ts';

/** As a plan file has it, and as people read it. */
export const indicatorWords = {
  unit: { aantal: 'aantal', per_1000: 'per 1.000 inwoners', procent: 'procent', cijfer: 'cijfer' },
  direction: { lager: 'lager', hoger: 'hoger', geen: 'geen van beide' },
  period: { maand: 'maand', halfjaar: 'halfjaar', jaar: 'jaar', twee_jaar: 'twee jaar' },
  measures: { uitkomst: 'uitkomst', beleving: 'beleving', inzet: 'inzet' },
  level: {
    gemeente: 'gemeente',
    basisteam: 'basisteam',
    district: 'district',
    nederland: 'Nederland',
  },
} as const;

const choice = (name: keyof typeof indicatorWords) => ['', ...Object.values(indicatorWords[name])];

export const indicatorFields: readonly FieldSpec[] = [
  kept('key'),
  { name: 'theme', label: 'Thema', control: 'theme' },
  {
    name: 'catalogue',
    label: 'Uit de catalogus',
    control: ['', ...catalogue.map(({ name }) => name)],
    hint: 'Wat u hieronder niet invult, komt dan uit de catalogus.',
  },
  { name: 'name', label: 'Naam van de indicator', control: 'line' },
  { name: 'unit', label: 'Waarin wordt gemeten', control: choice('unit') },
  {
    name: 'direction',
    label: 'Wat is beter?',
    control: choice('direction'),
    hint: 'Geen van beide: meer gevonden of gemeld is niet beter en niet slechter.',
  },
  { name: 'period', label: 'Een waarde per', control: choice('period') },
  { name: 'target', label: 'Streefwaarde', control: 'line', hint: 'Bijvoorbeeld 12 of 3,5.' },
  { name: 'targetYear', label: 'Jaar van de streefwaarde', control: 'line' },
  {
    name: 'actions',
    label: 'Acties die deze indicator moeten verbeteren',
    control: 'actions',
  },
  {
    name: 'responsible',
    label: 'Wie vult de waarde in?',
    control: 'contact',
    hint: 'Leeg: de coördinator.',
  },
  {
    name: 'measures',
    label: 'Soort',
    control: choice('measures'),
    hint: 'Wat er gebeurt, hoe mensen het beleven, of wat de gemeente doet. Leeg is uitkomst.',
    seldom: true,
  },
  {
    name: 'level',
    label: 'Van welk gebied',
    control: choice('level'),
    hint: 'Leeg is de gemeente.',
    seldom: true,
  },
  {
    name: 'sourceTable',
    label: 'Tabel met open data',
    control: 'line',
    hint: 'Het nummer bij politie of CBS, bijvoorbeeld 47013NED. Leeg: iemand vult de waarde in.',
    seldom: true,
  },
  {
    name: 'sourceColumn',
    label: 'Kolom van de tabel',
    control: 'line',
    hint: 'Zonder nummer, bijvoorbeeld GeregistreerdeMisdrijven.',
    seldom: true,
  },
  {
    name: 'sourceKeys',
    label: 'Welke regels van de tabel',
    control: 'lines',
    hint: 'Een regel per sleutel, bijvoorbeeld “SoortMisdrijf: 1.1.1”. Leeg: het totaal.',
    seldom: true,
  },
  {
    name: 'sourceArea',
    label: 'Gebied in de tabel',
    control: 'line',
    hint: 'Zoals het in de tabel heet. Leeg: de gemeente.',
    seldom: true,
  },
];
