/** What each field of a draft means by its words: the same for a command, a page and a test. */

import type { DraftKind, DraftValue } from '../../domain/draft/draft.ts';
import { formatList } from '../../domain/dutch/index.ts';
import { formatTiming } from '../../domain/plan/timing.ts';
import { moneyReading, moneyWords } from '../reading/money.ts';
import { ownerReading } from '../reading/owner.ts';
import { partiesReading } from '../reading/parties.ts';
import type { RuledReading } from '../reading/ruled-reading.ts';
import { timingReading } from '../reading/timing.ts';
import { joinedDoubts } from './cells.ts';

export interface FieldReading {
  literal: string;
  /** In words; null while nobody knows. */
  reading: string | null;
  rule: string | null;
  /** Of the reader, and of what the reading of the document doubted. */
  doubt: string | null;
}

const amounts = new Set(['cost', 'amount', 'statedTotal', 'contingency', 'budgetTotal']);

export function fieldReading(
  { kind, field, year }: { kind: DraftKind; field: string; year: number | null },
  value: DraftValue,
): FieldReading {
  const literal = value.typed ?? value.source ?? '';
  const { reading, rule, doubt } = readerOf(kind, field, year)(literal);
  // Nothing stands there, and the document's own doubt says why.
  const doubts = literal === '' && value.doubt !== null ? [value.doubt] : [value.doubt, doubt];
  return { literal, reading, rule, doubt: joinedDoubts(doubts) };
}

type Reader = (literal: string) => Omit<FieldReading, 'literal'>;

function readerOf(kind: DraftKind, field: string, year: number | null): Reader {
  if (amounts.has(field)) return (literal) => inWords(moneyReading(literal), moneyWords);
  if (kind !== 'action') return asItStands;
  switch (field) {
    case 'timing':
      return (literal) => timing(literal, year);
    case 'parties':
      return (literal) =>
        inWords(partiesReading(literal), (parties) => formatList(parties.map(({ name }) => name)));
    case 'owner':
      return (literal) => inWords(ownerReading(literal), (name) => name);
    default:
      return asItStands;
  }
}

function timing(literal: string, year: number | null): Omit<FieldReading, 'literal'> {
  if (year === null)
    return {
      reading: null,
      rule: null,
      doubt: 'Zonder het jaar van het plan is dit niet te lezen.',
    };
  return inWords(timingReading(literal, year), (reading) => formatTiming(reading, year));
}

function inWords<T>({ reading, rule, doubt }: RuledReading<T>, words: (reading: T) => string) {
  return { reading: reading === null ? null : words(reading), rule, doubt };
}

function asItStands(literal: string): Omit<FieldReading, 'literal'> {
  return { reading: literal === '' ? null : literal, rule: null, doubt: null };
}
