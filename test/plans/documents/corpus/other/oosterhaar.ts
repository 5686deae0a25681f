/** Doel, maatregel and actie in three columns, each merged over the rows below it. */

import { cell, heading, headerRow, paragraph, table } from '../corpus-plan.ts';
import type { CorpusCell, CorpusRow } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

const cells = (...each: (string | CorpusCell)[]): CorpusRow => ({
  cells: each.map((one) => (typeof one === 'string' ? cell(one) : one)),
  isHeader: false,
});
const over = (rows: number, text: string) => cell(text, 1, rows);
const header = () =>
  headerRow('Doel', 'Maatregel', 'Actie', 'Trekker', 'Partners', 'Planning', 'Budget');

export const oosterhaar: OtherPlan = {
  name: 'oosterhaar',
  landscape: true,
  header: 'Gemeente Oosterhaar',
  chosenYear: null,
  years: [2026],
  blocks: [
    heading(1, 'Uitvoeringsplan Integrale Veiligheid 2026'),
    paragraph(
      'Dit plan hoort bij het Integraal Veiligheidsplan 2025-2028 van de gemeente Oosterhaar.',
    ),
    heading(2, '1. Ondermijnende criminaliteit'),
    table([17, 16, 25, 12, 12, 10, 8], true, [
      header(),
      cells(
        over(4, 'Oosterhaar is onaantrekkelijk voor criminelen'),
        over(2, 'Weerbare ondernemers'),
        'Bedrijventerrein De Kamp schouwen met politie en ondernemers',
        'OOV',
        'Politie, KVK',
        'Q2',
        '€ 2.500',
      ),
      cells('Voorlichting over de huur van loodsen', 'Economie', 'RIEC', 'Q3', '€ 1.000'),
      cells(
        over(2, 'Weerbare organisatie'),
        'Training signaleren voor medewerkers met een buitendienst',
        'OOV',
        'RIEC',
        'Q1 en Q4',
        '€ 4.500',
      ),
      cells('Bibob-beleid actualiseren', 'Juridische Zaken', 'OOV', 'Q4', '-'),
    ]),
    heading(2, '2. Veilige wijken'),
    table([17, 16, 25, 12, 12, 10, 8], true, [
      header(),
      cells(
        over(3, 'Bewoners voelen zich veilig in hun wijk'),
        over(1, 'Zichtbaar toezicht'),
        'Boa’s lopen elke week een ronde met de wijkagent',
        'Handhaving',
        'Politie',
        'Doorlopend',
        'Regulier',
      ),
      cells(
        over(2, 'Overlast aanpakken'),
        'Buurtbemiddeling voortzetten',
        'Sociaal Domein',
        'Woonstichting Thuis',
        'Doorlopend',
        '€ 18.000',
      ),
      cells(
        'Plan van aanpak woonoverlast opstellen',
        'OOV',
        'Woonstichting Thuis, Politie',
        'Uiterlijk 1 september',
        '€ 0',
      ),
    ]),
  ],
  meant: meant(
    ['Bedrijventerrein De Kamp', 'Ondermijnende criminaliteit', 'OOV', 'Q2 2026', '€ 2.500'],
    ['Voorlichting over de huur', 'Ondermijnende criminaliteit', 'Economie', 'Q3 2026', '€ 1.000'],
    ['Training signaleren', 'Ondermijnende criminaliteit', 'OOV', 'Q1 en Q4 2026', '€ 4.500'],
    ['Bibob-beleid', 'Ondermijnende criminaliteit', 'Juridische Zaken', 'Q4 2026', 'geen kosten'],
    ['Boa’s lopen', 'Veilige wijken', 'Handhaving', 'Structureel', 'binnen bestaand budget'],
    ['Buurtbemiddeling', 'Veilige wijken', 'Sociaal Domein', 'Structureel', '€ 18.000'],
    ['Plan van aanpak woonoverlast', 'Veilige wijken', 'OOV', '1 september 2026', '€ 0'],
  ),
};
