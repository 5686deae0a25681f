/** Goal above measure above action, merged downwards, with numbers in words. */

import {
  cell,
  heading,
  headerRow,
  paragraph,
  table,
  type CorpusCell,
  type CorpusPlan,
  type CorpusRow,
} from '../corpus-plan.ts';

function rows(...all: CorpusCell[][]): CorpusRow[] {
  return all.map((cells) => ({ cells, isHeader: false }));
}

export const duinrand: CorpusPlan = {
  name: 'duinrand',
  landscape: false,
  header: 'Duinrand – actieprogramma',
  blocks: [
    heading(1, 'Actieprogramma veiligheid Duinrand'),
    paragraph('Elk doel heeft maatregelen en elke maatregel heeft acties.'),
    table([20, 22, 8, 30, 20], false, [
      headerRow('Doel', 'Maatregel', 'Nr.', 'Actie', 'Klaar'),
      ...rows(
        [
          cell('1. Minder overlast aan het strand', 1, 4),
          cell('1.1 Toezicht in het seizoen', 1, 2),
          cell('1.1.1'),
          cell('Extra boa’s van mei tot en met augustus'),
          cell('mei 2025'),
        ],
        [
          cell('1.1.2'),
          cell('Afspraken met strandtenten over sluitingstijden'),
          cell('vóór 1 april'),
        ],
        [
          cell('1.2 Schoon en heel', 1, 2),
          cell('1.2.1'),
          cell('Meer afvalbakken bij de opgangen, en elke ochtend legen'),
          cell('voor de zomer'),
        ],
        [cell('1.2.2'), cell('Schade binnen twee dagen herstellen'), cell('doorlopend')],
        [
          cell('2. Veilig uitgaan', 1, 5),
          cell('2.1 Horecaconvenant', 1, 3),
          cell('2.1.1'),
          cell('Convenant met alle cafés in het centrum vernieuwen'),
          cell('eind 2025'),
        ],
        [cell('2.1.2'), cell('Collectief horecaverbod'), cell('n.t.b.')],
        [
          cell('2.1.3'),
          cell('Training gastvrij en veilig voor portiers en personeel achter de bar'),
          cell('najaar'),
        ],
        [cell('2.2 Vervoer', 1, 2), cell('2.2.1'), cell('Nachtbus in het weekend'), cell('Q3')],
        [cell('2.2.2'), cell('Fietsroute verlichten'), cell('')],
        [
          cell('3. Weerbare ondernemers', 1, 3),
          cell('3.1 Digitaal'),
          cell('3.1.1'),
          cell('Bijeenkomst over phishing en gijzelsoftware'),
          cell('medio 2025'),
        ],
        [
          cell('3.2 Fysiek', 1, 2),
          cell('3.2.1'),
          cell('Keurmerk Veilig Ondernemen voor de winkelstraat'),
          cell('2025-2026'),
        ],
        [cell('3.2.2'), cell('Nazorg na een overval'), cell('structureel')],
      ),
    ]),
  ],
};
