/** Two years in one plan, with days of the week beside dates, of which one cannot be. */

import { heading, headerRow, paragraph, row, table } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

export const rijnburcht: OtherPlan = {
  name: 'rijnburcht',
  landscape: false,
  header: 'Uitvoeringsplan Rijnburcht',
  chosenYear: 2025,
  years: [2025, 2026],
  blocks: [
    heading(1, 'Uitvoeringsplan Veiligheid 2025-2026'),
    heading(2, 'Doelstelling 1: minder geweld in het uitgaansleven'),
    paragraph('Het aantal geweldsincidenten daalt in twee jaar met tien procent.'),
    table([40, 22, 22, 16], true, [
      headerRow('Activiteiten', 'Wie (trekker vet)', 'Gereed', 'Middelen'),
      row(
        'Fietssurveillance in de koopnacht',
        'Handhaving (trekker), politie',
        'vrijdag 30 mei 2025',
        '€ 900',
      ),
      row('Deurbeleid met de horeca', 'OOV (trekker), KHN', 'vrijdag 31 mei 2025', '€ 0'),
      row(
        'Proef met een veilige taxistandplaats',
        'Verkeer (trekker), taxibranche',
        'Q2 2026',
        '€ 4.000',
      ),
    ]),
    heading(2, 'Doelstelling 2: samen klaar voor een ramp'),
    table([40, 22, 22, 16], true, [
      headerRow('Activiteiten', 'Wie (trekker vet)', 'Gereed', 'Middelen'),
      row(
        'Bewonersavond over water',
        'Crisisbeheersing (trekker), waterschap',
        'Q3 2025',
        '€ 1.250',
      ),
      row(
        'Noodsteunpunten inrichten',
        'Crisisbeheersing (trekker), dorpshuizen',
        'eind 2026',
        '€ 30.000',
      ),
    ]),
  ],
  meant: meant(
    [
      'Fietssurveillance',
      'minder geweld in het uitgaansleven',
      'Handhaving',
      '30 mei 2025',
      '€ 900',
    ],
    ['Deurbeleid', 'minder geweld in het uitgaansleven', 'OOV', null, '€ 0'],
    ['Proef met een veilige', 'minder geweld in het uitgaansleven', 'Verkeer', null, '€ 4.000'],
    ['Bewonersavond', 'samen klaar voor een ramp', 'Crisisbeheersing', 'Q3 2025', '€ 1.250'],
    ['Noodsteunpunten', 'samen klaar voor een ramp', 'Crisisbeheersing', null, '€ 30.000'],
  ),
};
