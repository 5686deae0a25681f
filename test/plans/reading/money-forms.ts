/** How plans write costs, what it means, and whether a person has to look at it. */

export interface CostForm {
  literal: string;
  /** As `moneyWords` writes it; null where nobody can know. */
  means: string | null;
  isSure: boolean;
}

const sure = (means: string, ...literals: string[]): CostForm[] =>
  literals.map((literal) => ({ literal, means, isSure: true }));
const unsure = (means: string | null, ...literals: string[]): CostForm[] =>
  literals.map((literal) => ({ literal, means, isSure: false }));

export const costForms: CostForm[] = [
  ...sure(
    '€ 5.000',
    '5000',
    '5.000',
    '€ 5.000',
    '€5.000',
    '€ 5.000,-',
    '5.000,-',
    '5.000,=',
    '€ 5.000,00',
  ),
  ...sure(
    '€ 5.000',
    'EUR 5.000',
    '5.000 euro',
    'euro 5.000',
    '5000,00',
    '5k',
    '€ 5K',
    '€ 5.000,--',
    '€ 5.000,–',
  ),
  ...sure('€ 5.000', 'Kosten: € 5.000', '• € 5.000', '  € 5.000.', '5 duizend'),
  ...sure('€ 12,50', '€ 12,50', '12,50'),
  ...sure('€ 1.250.000', '€ 1.250.000,-'),
  ...sure('€ 0', '0', '€ 0,-', '€ 0,00'),
  ...sure(
    '€ 5.000 per jaar',
    '€ 5.000,- per jaar',
    '€ 5.000/jaar',
    '5.000 p.j.',
    '€ 5.000 structureel',
  ),
  ...sure('€ 5.000 per jaar', 'jaarlijks € 5.000', '€ 5.000 (structureel)', '5.000 per jaar'),
  ...sure('€ 5.000 eenmalig', '€ 5.000 (eenmalig)', 'eenmalig € 5.000,-', '€ 5.000 incidenteel'),
  ...sure('€ 5.000 en 40 uur', '€ 5.000 en 40 uur', '€ 5.000, 40 uur'),
  ...sure('€ 5.000 en 0,2 fte', '€ 5.000 + 0,2 fte'),
  ...sure(
    'geen kosten',
    '-',
    '--',
    '–',
    'nihil',
    'Nihil',
    'geen',
    'geen kosten',
    'geen extra kosten',
    'n.v.t.',
    '€ -',
  ),
  ...sure('geen kosten', '€ -,-', 'Kostenneutraal', 'niet van toepassing'),
  ...sure(
    'binnen bestaand budget',
    'binnen bestaande budgetten',
    'reguliere middelen',
    'uit bestaand budget',
  ),
  ...sure(
    'binnen bestaand budget',
    'binnen bestaand budget',
    'Regulier',
    'binnen de begroting',
    'regulier budget',
  ),
  ...sure(
    'binnen bestaand budget',
    'Uit lopende begroting',
    'binnen bestaande formatie',
    'bestaande middelen',
  ),
  ...unsure('PM', 'PM', 'p.m.', 'P.M.', 'pro memorie', 'n.t.b.', 'nnb', 'nog te bepalen'),
  ...unsure(
    '€ 5.000',
    '5,000',
    'ca. € 5.000',
    'circa 5.000',
    '± € 5.000',
    'max. € 5.000',
    'tot € 5.000',
  ),
  ...unsure(
    '€ 5.000',
    '€ 5.000 excl. btw',
    '5 000',
    '5,000.00',
    '€ 5.000 per maand',
    '€ 5.000 (subsidie)',
  ),
  ...unsure(
    '€ 5.000',
    '€ 5.000 uit bestaand budget',
    '€ 2.000 + € 3.000',
    '€ 2.000 + € 3.000 = € 5.000',
  ),
  ...unsure('€ 5.000', '€ 5.000?', '€ 5.000 of PM', 'minimaal 5.000'),
  ...unsure(
    '€ 10.000',
    '€ 5.000 - € 10.000',
    '€ 5.000 tot € 10.000',
    '5.000-10.000',
    '€ 5.000 à € 10.000',
  ),
  ...unsure('€ 7.000', '€ 5.000 (eenmalig) en € 2.000 (structureel)', '€ 5.000\n€ 2.000'),
  ...unsure('€ 5', '5.00', '5.0'),
  ...unsure('€ 25', '25'),
  ...unsure('€ 7.024', '€ 5.000 in 2024'),
  ...unsure('€ 2.024', '2024'),
  ...unsure('-/- € 500', '-/- € 500', '(500)', '-500', '€ -500', '- € 500', '(€ 500,-)'),
  ...unsure('40 uur', '40 uur', '40 uren', 'ca. 40 uur'),
  ...unsure('0,2 fte', '0,2 fte', '0.2 FTE'),
  ...unsure('binnen bestaand budget', 'ambtelijke capaciteit', 'uren', 'ambtelijke inzet'),
  ...unsure(null, '', ' ', '?', 'zie begroting van de regio', '1.2.3', 'subsidie', 'Politie', 'Q2'),
];
