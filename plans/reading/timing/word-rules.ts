/** Words around moments, and words for work that goes on. */

import { type LexRule, sign, worded } from '../lex.ts';
import type { BareKind, Edge, Token } from './token.ts';

const every = '(?:iedere?|elke?|per|eens per|1 ?x per)';
const twice = String.raw`(?:[2-6]|twee|drie|vier|zes) ?(?:x|keer|maal)?|tweemaal|driemaal|viermaal`;

export const wordRules: LexRule<Token>[] = [
  goesOn('structureel|structurele|doorlopende?|continue?|permanente?|voortdurend', null),
  goesOn(
    '(?:(?:het|dit) )?(?:ge)?hele jaar(?: door)?|jaarrond|heel(?= 20\\d\\d)|heel het jaar|lopende?',
    'Is dit werk dat doorloopt, of moet het aan het eind van het jaar af zijn?',
  ),
  goesOn(
    `${every} kwartaal|kwartaals|(?:drie|3)maandelijkse?`,
    'Is dit werk dat doorloopt, of wilt u voor elk kwartaal een einddatum?',
  ),
  goesOn(
    `(?:twee)?maandelijkse?|(?:twee)?wekelijkse?|dagelijkse?|periodieke?|regelmatige?|${every} (?:maand|week|dag)`,
    'Is dit werk dat doorloopt, of wilt u er einddatums voor?',
  ),
  goesOn(
    `half ?-?jaarlijkse?|${every} half ?jaar|(?:${twice}) (?:per|in het) jaar`,
    'Er staat niet wanneer in het jaar.',
  ),
  bare(`jaarlijkse?|${every} jaar`, 'yearly'),
  bare(String.raw`(?:ge)?evalu(?:atie|eren|eerd)(?:moment(?:en)?|s)?`, 'evaluation'),
  edge('einde?|ultimo|slot', 'end'),
  edge('medio|half|halverwege|midden', 'middle'),
  edge('begin|aanvang|primo', 'begin'),
  worded('jaareinde', () => [{ kind: 'edge', edge: 'end' }, { kind: 'this_year' }]),
  worded('(?:(?:het|dit|v/h) )?(?:kalender|plan)?jaar', () => [{ kind: 'this_year' }]),
  bare('voor', 'before'),
  bare('na', 'after'),
  bare(String.raw`vanaf|va\.?|v\.a\.?|start|sinds|met ingang van|m\.?i\.?v\.?`, 'from'),
  bare('uiterlijk|ten laatste|niet later dan|deadline|einddatum', 'latest'),
  bare('t/m', 'until'),
  bare('tot', 'range'),
  bare('per', 'per'),
  bare('en', 'and'),
  bare(String.raw`of|dan wel|c\.?q\.?`, 'or'),
  sign(String.raw`[,;&+•▪◦·●*]`, () => [{ kind: 'and' }]),
  sign('/', () => [{ kind: 'slash' }]),
  sign('-', () => [{ kind: 'dash' }]),
  // Says only that something is due then.
  worded(
    '(?:gereed|klaar|afgerond|afronding|voltooid|gerealiseerd|opgeleverd|oplevering|realisatie|planning|in|het|de|van|op|is|maand)',
    () => [],
  ),
  sign(String.raw`[\s().:[\]]+`, () => []),
];

function goesOn(names: string, doubt: string | null): LexRule<Token> {
  return worded(names, () => [{ kind: 'ongoing', doubt }]);
}

function edge(names: string, which: Edge): LexRule<Token> {
  return worded(names, () => [{ kind: 'edge', edge: which }]);
}

function bare(names: string, kind: BareKind): LexRule<Token> {
  return worded(names, () => [{ kind }]);
}
