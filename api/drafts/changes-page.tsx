/** Who changed what in a draft, the newest first. */

import type { DraftChange } from '../../domain/draft/changes.ts';
import { labelOf } from '../../domain/draft/fields.ts';
import type { References } from '../../domain/draft/references.ts';
import { shownWords } from '../../domain/draft/shown.ts';
import { type StoredItem, valueOf } from '../../domain/draft/stored.ts';
import type { RecordedChange } from '../../prisma/draft-changes.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { dutchCalendar } from '../site/viewer.ts';
import type { DraftPageContext } from './access.ts';
import { DraftLayout } from './draft-layout.tsx';
import { nameOf } from './names.ts';

interface Props {
  context: DraftPageContext;
  changes: RecordedChange[];
  references: References;
}

export function ChangesPage({ context, changes, references }: Props) {
  const { draft } = context;
  const shown = changes.filter(({ change }) => change.kind === 'item' || change.field !== 'key');
  return (
    <DraftLayout context={context} title="Wie veranderde wat">
      {shown.length === 0 && <p>Er is nog niets veranderd sinds dit concept is gemaakt.</p>}
      <ul class="rows">
        {shown.map((one) => (
          <Change recorded={one} items={draft.items} references={references} />
        ))}
      </ul>
    </DraftLayout>
  );
}

interface ChangeProps {
  recorded: RecordedChange;
  items: readonly StoredItem[];
  references: References;
}

function Change({ recorded, items, references }: ChangeProps) {
  const { at, author, change, isUndone } = recorded;
  const item = items.find(({ id }) => id === change.itemId);
  if (item === undefined) return null;
  return (
    <li>
      <p>
        <strong>{nameOf(item) || 'Zonder naam'}</strong>: {describeChange(change, item, references)}
      </p>
      <p class="quiet">
        {formatDate(dutchCalendar.dateOf(at))}
        {author !== '' && `, ${author}`}
        {isUndone && '. Ongedaan gemaakt, of zelf het ongedaan maken van iets anders'}.
      </p>
    </li>
  );
}

function describeChange(change: DraftChange, item: StoredItem, references: References): string {
  if (change.kind === 'item') return describeItem(change);
  const { before, after, field, applied } = change;
  const label = labelOf(item.kind, field);
  const wordsOf = (typed: string | null) => {
    const words = shownWords(item.kind, field, { ...valueOf(item, field), typed }, references);
    return words === '' ? 'niets' : `“${words.split('\n').join(', ')}”`;
  };
  if (!applied) return `${label}: ook getypt, naast iets nieuwers: ${wordsOf(after.typed)}`;
  if (before.typed !== after.typed) {
    return `${label}: van ${wordsOf(before.typed)} naar ${wordsOf(after.typed)}`;
  }
  if (before.remark !== after.remark) {
    return after.remark === null
      ? `${label}: vraag weggehaald`
      : `${label}: vraag “${after.remark}”`;
  }
  return after.settled === null ? `${label}: weer in twijfel` : `${label}: nagekeken en goed`;
}

function describeItem({ before, after }: Extract<DraftChange, { kind: 'item' }>): string {
  if (before.removed !== after.removed) return after.removed ? 'weggehaald' : 'toegevoegd';
  return 'verplaatst';
}
