/** Long texts that go over pages, amounts in thousands, a header that repeats. */

import {
  cell,
  heading,
  headerRow,
  paragraph,
  row,
  table,
  type CorpusPlan,
} from '../corpus-plan.ts';

const long =
  'Wij brengen met de dorpen in beeld waar mensen zich onveilig voelen. Dat doen we met een vragenlijst, met gesprekken aan huis en met wandelingen in het donker. De uitkomsten leggen we naast de cijfers van de politie. Per dorp kiezen we daarna drie dingen die het eerst moeten gebeuren. Die staan op één vel papier, dat in elk dorpshuis hangt. Na een jaar vragen we opnieuw hoe het gaat.';
const longer = `${long} Waar het niet beter gaat, zoeken wij met de bewoners uit waardoor dat komt, en passen wij de aanpak aan. Het college krijgt daarvan bericht, en de raad leest het in de rapportage over het halve jaar.`;

export const heideveld: CorpusPlan = {
  name: 'heideveld',
  landscape: false,
  header: 'Uitvoeringsagenda Heideveld',
  blocks: [
    heading(1, 'Uitvoeringsagenda veiligheid 2024'),
    paragraph('Bedragen x € 1.000.'),
    table([8, 22, 36, 14, 10, 10], true, [
      headerRow(
        'Nr.',
        'Wat willen we bereiken',
        'Wat gaan we daarvoor doen',
        'Wie',
        'Wanneer',
        'Geld',
      ),
      row(
        '1',
        'Bewoners voelen zich veilig in hun dorp',
        longer,
        'Gebiedsregie, politie, dorpsraden',
        'Q4 2024',
        '25',
      ),
      row(
        '2',
        'Minder ongevallen op landwegen',
        long,
        'Verkeer (trekker), politie, scholen',
        'Q3 2024',
        '40',
      ),
      row(
        '3',
        'Minder brand in natuurgebied',
        'Voorlichting, paden vrijhouden en samen oefenen.',
        'Brandweer',
        'Q2 2024',
        '7,5',
      ),
      row(
        '4',
        'Boeren weerbaar tegen drugscriminaliteit',
        longer,
        'LTO, RIEC, team veiligheid',
        'doorlopend',
        '12',
      ),
      row('5', 'Huisdieren en vee veilig', 'Meldpunt dierenwelzijn.', '', '', ''),
      row(
        '6',
        'Evenementen zonder incidenten',
        long,
        'Vergunningen, veiligheidsregio',
        'mei t/m september',
        '18',
      ),
      row(
        '7',
        'Een goed voorbereide crisisorganisatie',
        'Opleiden, trainen en oefenen volgens het jaarplan. Nieuwe medewerkers volgen binnen een half jaar de basiscursus.',
        'Crisisbeheersing',
        'Q1 2024',
        '9',
      ),
      row(
        '8',
        'Veilige jaarwisseling',
        longer,
        'Team veiligheid, politie, horeca',
        'eind 2024',
        '15',
      ),
      row(
        '9',
        'Digitale veiligheid van ouderen',
        'Spreekuur in de bibliotheek met vrijwilligers.',
        'Bibliotheek, seniorenraad',
        'Q2 en Q4',
        '3',
      ),
      { cells: [cell('Totaal', 5), cell('129,5')], isHeader: false },
    ]),
  ],
};
