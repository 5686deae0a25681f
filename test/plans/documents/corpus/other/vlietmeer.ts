/** Numbered paragraphs, each with lines of a label and a value under it. */

import { heading, paragraph } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

export const vlietmeer: OtherPlan = {
  name: 'vlietmeer',
  landscape: false,
  header: 'Uitvoeringsprogramma Veiligheid Vlietmeer',
  chosenYear: null,
  years: [2026],
  blocks: [
    heading(1, 'Uitvoeringsprogramma Veiligheid 2026'),
    heading(2, 'Thema 1: Zorg en veiligheid'),
    paragraph('Steeds meer mensen met een zorgvraag komen in aanraking met de politie.'),
    heading(3, '1.1 Wijk-GGD’er aanstellen'),
    paragraph('Wat: wij stellen voor de gemeente een wijk-GGD’er aan die meldingen oppakt.'),
    paragraph('Wie: Sociaal Domein'),
    paragraph('Partners: GGD, politie'),
    paragraph('Wanneer: 1 april 2026'),
    paragraph('Kosten: € 35.000'),
    heading(3, '1.2 Convenant huiselijk geweld'),
    paragraph('Wat: wij vernieuwen de afspraken met Veilig Thuis.'),
    paragraph('Wie: Sociaal Domein'),
    paragraph('Partners: Veilig Thuis, OM'),
    paragraph('Wanneer: Q3'),
    paragraph('Kosten: geen'),
    heading(2, 'Thema 2: Overlast'),
    heading(3, '2.1 Cameratoezicht uitgaansgebied'),
    paragraph('Wat: wij verlengen het besluit over cameratoezicht en evalueren het.'),
    paragraph('Wie: OOV'),
    paragraph('Partners: politie, horeca'),
    paragraph('Wanneer: vóór 1 juli 2026'),
    paragraph('Kosten: € 22.500'),
    heading(3, '2.2 Aanpak hondenpoep'),
    paragraph('Wat: boa’s controleren in drie wijken.'),
    paragraph('Wie: Handhaving'),
    paragraph('Wanneer: hele jaar'),
    paragraph('Kosten: binnen bestaande formatie'),
  ],
  meant: meant(
    ['Wijk-GGD’er aanstellen', 'Zorg en veiligheid', 'Sociaal Domein', '1 april 2026', '€ 35.000'],
    ['Convenant huiselijk', 'Zorg en veiligheid', 'Sociaal Domein', 'Q3 2026', 'geen kosten'],
    ['Cameratoezicht', 'Overlast', 'OOV', '30 juni 2026', '€ 22.500'],
    ['Aanpak hondenpoep', 'Overlast', 'Handhaving', 'Structureel', 'binnen bestaand budget'],
  ),
};
