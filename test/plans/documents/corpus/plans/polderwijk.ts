/** Three columns with whole sentences, owners as a list apart; a second table with other columns. */

import { heading, headerRow, paragraph, row, table, type CorpusPlan } from '../corpus-plan.ts';

export const polderwijk: CorpusPlan = {
  name: 'polderwijk',
  landscape: false,
  header: 'Polderwijk',
  blocks: [
    heading(1, 'Veiligheid in Polderwijk 2026'),
    heading(2, 'Acties'),
    table([30, 50, 20], true, [
      headerRow('Actie', 'Toelichting', 'Wanneer voltooid'),
      row(
        'Wijkveiligheidsplan',
        'Voor elke wijk een plan van één bladzijde, gemaakt met bewoners.',
        'Structureel, evaluatie Q4',
      ),
      row(
        'Sleutelproject',
        'Kwetsbare bewoners geven een sleutel aan een buur.\nDe wijkverpleegkundige weet wie dat is.',
        'Q2 2026',
      ),
      row(
        'Gebiedsverbod',
        'De burgemeester kan overlastgevers een verbod geven. Wij maken een werkafspraak met het Openbaar Ministerie over wie wanneer handelt.',
        '2e helft 2026',
      ),
      row('Kwetsbare panden', '', 'Q3 2026'),
      row('Ondermijningsbeeld', 'Eens per twee jaar, samen met het RIEC.', 'Eind 2026'),
      row(
        'Samenwerking met de buurgemeenten',
        'Wij delen een adviseur, een jurist en een informatiespecialist.',
        'Doorlopend',
      ),
      row(
        'Opvang van vluchtelingen',
        'Veiligheidsplan voor elke opvangplek. Omwonenden krijgen een vast nummer dat altijd wordt opgenomen.',
        'Bij opening',
      ),
    ]),
    heading(2, 'Wie doet wat'),
    paragraph('Elke actie heeft één trekker.'),
    table([40, 30, 30], false, [
      headerRow('Actie', 'Trekker', 'Portefeuillehouder'),
      row('Wijkveiligheidsplan', 'Gebiedsteam', 'burgemeester De Vries'),
      row('Sleutelproject', 'Zorg', 'wethouder Jansen'),
      row('Gebiedsverbod', 'Juridische zaken', 'burgemeester De Vries'),
      row('Kwetsbare panden', 'Team veiligheid', 'burgemeester De Vries'),
      row('Ondermijningsbeeld', 'Team veiligheid', ''),
      row('Samenwerking met de buurgemeenten', 'Gemeentesecretaris', 'burgemeester De Vries'),
      row('Opvang van vluchtelingen', 'Projectleider opvang', 'wethouder Smit'),
    ]),
  ],
};
