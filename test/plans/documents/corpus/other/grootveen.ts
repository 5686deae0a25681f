/** A name, a few sentences, and one line with all that is known of the action. */

import { heading, paragraph } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

export const grootveen: OtherPlan = {
  name: 'grootveen',
  landscape: false,
  header: 'Grootveen',
  chosenYear: null,
  years: [2026],
  blocks: [
    heading(1, 'Veilig Grootveen: uitvoeringsplan 2026'),
    paragraph('Vastgesteld door het college op 16 december 2025.'),
    heading(2, '3 Aanpak van ondermijning'),
    heading(3, 'Actie 3.1: Aanpak malafide autobedrijven'),
    paragraph('Samen met de RDW en de politie bezoeken wij alle autobedrijven op De Vliet.'),
    paragraph(
      'Trekker: OOV | Partners: RDW, politie, Belastingdienst | Gereed: Q2 | Kosten: € 2.000',
    ),
    heading(3, 'Actie 3.2: Vergunningplicht verhuur'),
    paragraph('De raad krijgt een voorstel voor een vergunningplicht.'),
    paragraph('Trekker: Juridische Zaken | Partners: OOV | Gereed: vóór 1 oktober | Kosten: geen'),
    heading(2, '4 Aanpak van digitale criminaliteit'),
    heading(3, 'Actie 4.1: Lespakket HackShield'),
    paragraph('Alle groepen 7 en 8 doen mee. De burgemeester reikt de prijzen uit.'),
    paragraph(
      'Trekker: Onderwijs | Partners: basisscholen, politie | Gereed: eerste helft 2026 | Kosten: € 3.750',
    ),
  ],
  meant: meant(
    ['Aanpak malafide', 'Aanpak van ondermijning', 'OOV', 'Q2 2026', '€ 2.000'],
    [
      'Vergunningplicht',
      'Aanpak van ondermijning',
      'Juridische Zaken',
      '30 september 2026',
      'geen kosten',
    ],
    [
      'Lespakket',
      'Aanpak van digitale criminaliteit',
      'Onderwijs',
      'eerste halfjaar 2026',
      '€ 3.750',
    ],
  ),
};
