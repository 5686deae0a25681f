/** The parts of a draft as lists: actions by theme first, then what every plan has. */

import type { DraftKind } from '../../domain/draft/draft.ts';
import { isPerson } from '../../domain/draft/references.ts';
import { shownWords } from '../../domain/draft/shown.ts';
import { itemsOf, type StoredItem, valueOf, wordsIn } from '../../domain/draft/stored.ts';
import { keysOf } from '../../domain/draft/keys.ts';
import type { Understood } from '../../plans/drafts/understand.ts';
import type { StoredDraft } from '../../prisma/draft-rows.ts';
import { Button } from '../site/components/button.tsx';
import { hrefOf } from './access.ts';
import { describeOpen } from '../use-cases/describe-open.ts';
import { concernsOf } from './concerns.ts';
import { nameOf } from './names.ts';

interface Props {
  draft: StoredDraft;
  understood: Understood;
}

export function ActionParts({ draft, understood }: Props) {
  const themes = itemsOf(draft.items, 'theme');
  const keys = keysOf(draft.items);
  const actions = itemsOf(draft.items, 'action');
  const { references } = understood.around;
  const themeOf = (item: StoredItem) =>
    shownWords(item.kind, 'theme', valueOf(item, 'theme'), references);
  const known = new Set(keys.values());
  const indicators = itemsOf(draft.items, 'indicator');
  const loose = [...actions, ...indicators].filter((item) => !known.has(themeOf(item)));
  return (
    <section aria-labelledby="acties">
      <h2 id="acties">Thema’s en acties ({actions.length})</h2>
      {themes.map((theme) => {
        const key = keys.get(theme.id) ?? '';
        const own = (list: StoredItem[]) => list.filter((item) => themeOf(item) === key);
        return (
          <>
            <h3>
              <a href={hrefOf(draft, `/${theme.id}`)}>{nameOf(theme) || 'Thema zonder naam'}</a>{' '}
              <Open understood={understood} item={theme} />
            </h3>
            <Rows {...{ draft, understood, items: own(actions) }} />
            <Add draft={draft} kind="action" words={{ thema: key }} text="Voeg een actie toe" />
            <Indicators {...{ draft, understood, themeKey: key, items: own(indicators) }} />
          </>
        );
      })}
      {loose.length > 0 && <h3>Nog zonder thema</h3>}
      <Rows {...{ draft, understood, items: loose }} />
      <Add draft={draft} kind="theme" words={{}} text="Voeg een thema toe" />
    </section>
  );
}

interface IndicatorsProps extends Props {
  themeKey: string;
  items: StoredItem[];
}

function Indicators({ draft, understood, themeKey, items }: IndicatorsProps) {
  return (
    <details open={items.length > 0}>
      <summary>Indicatoren van dit thema ({items.length})</summary>
      <Rows {...{ draft, understood, items }} />
      <Add
        draft={draft}
        kind="indicator"
        words={{ thema: themeKey }}
        text="Voeg een indicator toe"
      />
    </details>
  );
}

export function OtherParts({ draft, understood }: Props) {
  const list = (kind: DraftKind) => itemsOf(draft.items, kind);
  const contacts = list('contact');
  const rows = (items: StoredItem[]) => <Rows {...{ draft, understood, items }} />;
  const add = (kind: DraftKind, text: string, words: Record<string, string> = {}) => (
    <Add {...{ draft, kind, text, words }} />
  );
  return (
    <>
      <section aria-labelledby="mensen">
        <h2 id="mensen">Mensen en partijen ({contacts.length})</h2>
        {rows(contacts.filter((item) => !isPerson(item)))}
        {add('contact', 'Voeg een partij toe', { soort: 'partij' })}
        {rows(contacts.filter(isPerson))}
        {add('contact', 'Voeg een persoon toe', { soort: 'persoon' })}
        {rows(list('roles'))}
      </section>
      <section aria-labelledby="geld">
        <h2 id="geld">Begroting en capaciteit</h2>
        {rows(list('budget_line'))}
        {add('budget_line', 'Voeg een regel aan de begroting toe')}
        {rows(list('capacity_line'))}
        {add('capacity_line', 'Voeg een regel aan de capaciteit toe')}
      </section>
      <section aria-labelledby="rest">
        <h2 id="rest">Jaar, overleggen en dagen</h2>
        {rows([...list('plan'), ...list('board')])}
      </section>
    </>
  );
}

function Rows({ draft, understood, items }: Props & { items: StoredItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul class="rows">
      {items.map((item) => (
        <li>
          <p>
            <a href={hrefOf(draft, `/${item.id}`)}>{nameOf(item) || 'Zonder naam'}</a>{' '}
            <Open understood={understood} item={item} />
          </p>
          <p class="quiet">{beside(item, understood)}</p>
        </li>
      ))}
    </ul>
  );
}

/** What tells it from its neighbours. */
function beside(item: StoredItem, { around }: Understood): string {
  const labelOf = (field: string) => {
    const words = wordsIn(item, field);
    return around.references.find('contact', words)?.label ?? words;
  };
  const parts: Partial<Record<DraftKind, string[]>> = {
    action: [labelOf('owner'), wordsIn(item, 'timing')],
    indicator: [wordsIn(item, 'unit'), targetOf(item), labelOf('responsible')],
    contact: [wordsIn(item, 'jobTitle'), wordsIn(item, 'address')],
    budget_line: [wordsIn(item, 'amount')],
    capacity_line: [wordsIn(item, 'regular'), wordsIn(item, 'priority')],
    board: [wordsIn(item, 'meetings').split('\n').join(', ')],
  };
  return (parts[item.kind] ?? []).filter((one) => one !== '').join(' · ');
}

function targetOf(item: StoredItem): string {
  const [target, year] = [wordsIn(item, 'target'), wordsIn(item, 'targetYear')];
  return target === '' ? '' : `streefwaarde ${target} in ${year}`;
}

function Open({ understood, item }: { understood: Understood; item: StoredItem }) {
  const open = describeOpen(concernsOf(understood.concerns, item.id));
  return open === '' ? null : <span class="open">{open}</span>;
}

interface AddProps {
  draft: StoredDraft;
  kind: DraftKind;
  words: Record<string, string>;
  text: string;
}

function Add({ draft, kind, words, text }: AddProps) {
  return (
    <form method="post" action={hrefOf(draft, '/onderdelen')} class="add">
      <input type="hidden" name="onderdeel" value={kind} />
      {Object.entries(words).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button kind="secondary-action">{text}</Button>
    </form>
  );
}
