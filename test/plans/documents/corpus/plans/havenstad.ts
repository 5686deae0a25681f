/** A table under each heading, bullets, columns in another order, and an introduction between them. */

import { heading, headerRow, paragraph, row, table, type CorpusPlan } from '../corpus-plan.ts';

const header = headerRow('Trekker', 'Actie', 'Partners', 'Planning', 'Budget', 'Stand');
const widths = [15, 33, 20, 11, 11, 10];

export const havenstad: CorpusPlan = {
  name: 'havenstad',
  landscape: false,
  header: 'Havenstad | Jaarplan OOV 2026',
  blocks: [
    heading(1, 'Jaarplan openbare orde en veiligheid 2026'),
    paragraph('De burgemeester stelt dit jaarplan vast. De raad krijgt het ter kennisneming.'),
    heading(2, '1 Haven en industrie'),
    paragraph('Wij willen dat criminelen hier geen voet aan de grond krijgen.'),
    table(widths, true, [
      header,
      row(
        'Team OOV',
        'Controles in de haven met douane, belastingdienst en omgevingsdienst',
        '• Douane\n• Belastingdienst\n• Omgevingsdienst',
        'Q1 2026',
        '€ 10.000',
        'loopt',
      ),
      row(
        'Havenbedrijf',
        'Toegang tot de kades beveiligen met poorten en camera’s',
        '• Havenbedrijf\n• Rijkswaterstaat',
        'juli 2026',
        'PM',
        'nog niet begonnen',
      ),
      row(
        'Team OOV',
        'Medewerkers in de haven trainen om druk van criminelen te herkennen en te melden',
        '• Ondernemers\n• Meld Misdaad Anoniem',
        'Q2/Q3',
        '€ 7.500',
        'loopt',
      ),
      row(
        'Jeugd',
        'Voorlichting op scholen over uithalers',
        '• Middelbare scholen\n• HALT',
        'continu',
        '€ 4.000',
        'loopt',
      ),
    ]),
    heading(2, '2 Wonen en leven'),
    paragraph('Bewoners kennen elkaar en weten ons te vinden.'),
    table(widths, true, [
      header,
      row(
        'Wijkteam Noord',
        'Buurtbemiddeling uitbreiden naar de hele gemeente',
        '• Corporaties\n• Vrijwilligers',
        '2e kwartaal',
        '€ 15.000',
        'loopt',
      ),
      row(
        'Team OOV',
        'Aanpak van illegale bewoning: meldingen nalopen, adressen controleren en waar nodig handhaven',
        '• Bouwtoezicht\n• Politie\n• Brandweer',
        'Q4 2026',
        '€ 22.000',
        'vertraagd',
      ),
      row('', 'WhatsAppgroepen ondersteunen', '', 'jaarlijks', 'nihil', ''),
      row(
        'Jongerenwerk',
        'Straatcoaches in de avonden en in het weekend',
        '• Jongerenwerk\n• Boa’s',
        'Q1 t/m Q4',
        '€ 48.000',
        'loopt',
      ),
      row(
        'Communicatie',
        'Veiligheidskrant voor alle adressen',
        '• Politie\n• Brandweer',
        'uiterlijk 1 november 2026',
        '€ 5.250',
        'klaar',
      ),
    ]),
    heading(2, '3 Crisis'),
    table(widths, true, [
      header,
      row(
        'Crisis',
        'Oefenen met uitval van stroom',
        '• Veiligheidsregio\n• Netbeheerder',
        'week 20',
        '8 uur',
        'nog niet begonnen',
      ),
      row(
        'Crisis',
        'Plan voor opvang na een ramp in de haven, met plekken, vervoer en mensen',
        '• Rode Kruis\n• Sociaal domein',
        '31-08-2026',
        '€ 1.000',
        'loopt',
      ),
    ]),
    paragraph('Vragen over dit plan: team OOV.'),
  ],
};
