/** One part of a draft: its fields, and beside it what the document says and how its year looks. */

import type { Child } from 'hono/jsx';
import type { BoardRow, YearBoard } from '../../domain/board/year-board.ts';
import { fieldsOf, type FieldSpec, kindLabels, specOf } from '../../domain/draft/fields.ts';
import { addedKinds } from '../../domain/draft/moves.ts';
import { isPerson } from '../../domain/draft/references.ts';
import { type StoredItem, wordsIn } from '../../domain/draft/stored.ts';
import { capital } from '../../domain/dutch/index.ts';
import type { Understood } from '../../plans/drafts/understand.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';
import { YearBoardTable } from '../site/components/year-board.tsx';
import { Message } from '../site/layout.tsx';
import { type DraftPageContext, hrefOf } from './access.ts';
import { DraftLayout } from './draft-layout.tsx';
import { describeOpen } from '../use-cases/describe-open.ts';
import { concernsOf } from './concerns.ts';
import { DraftField } from './field.tsx';
import { nameOf } from './names.ts';

interface Props {
  context: DraftPageContext;
  item: StoredItem;
  understood: Understood;
  /** Null while nothing of it can be put on a board. */
  board: YearBoard | null;
  source: Child;
  /** By field, what this person typed over something newer. */
  collided: Record<string, string>;
  isSaved: boolean;
}

export function ItemPage(props: Props) {
  const { context, item, understood, collided, isSaved } = props;
  const concerns = concernsOf(understood.concerns, item.id);
  const open = describeOpen(concerns);
  const isAlone = props.source === null && props.board === null;
  return (
    <DraftLayout context={context} title={titleOf(item)}>
      {Object.keys(collided).length > 0 ? (
        <Message kind="problem">
          <p>Iemand anders was u voor. Kijk bij de velden hieronder wat er nu staat.</p>
        </Message>
      ) : (
        isSaved && (
          <Message kind="done">
            <p>Bewaard. {open === '' ? 'Hier is niets meer te doen.' : `Hier nog: ${open}.`}</p>
          </Message>
        )
      )}
      {item.removed && <Removed context={context} item={item} />}
      {concerns
        .filter(({ field }) => field === null)
        .map(({ text }) => (
          <Message kind="problem">
            <p>{text}</p>
          </Message>
        ))}
      <div class={isAlone ? undefined : 'draft-beside'}>
        {!isAlone && (
          <aside aria-label="Ernaast">
            {props.source}
            {props.board !== null && <ItemYear board={props.board} />}
          </aside>
        )}
        <div>
          <ItemForm {...props} />
          <ItemSteps context={context} item={item} />
        </div>
      </div>
    </DraftLayout>
  );
}

function titleOf(item: StoredItem): string {
  const name = nameOf(item);
  return name === '' ? `${capital(kindLabels[item.kind])} zonder naam` : name;
}

function ItemForm({ context, item, understood, collided }: Props) {
  const specs = fieldsFor(item);
  const concerns = concernsOf(understood.concerns, item.id);
  const field = (spec: FieldSpec) => (
    <DraftField
      {...{ item, spec, around: understood.around }}
      concerns={concerns.filter((one) => one.field === spec.name)}
      collided={collided[spec.name] ?? null}
    />
  );
  const seldom = specs.filter((spec) => isFolded(spec, item, understood));
  const usual = specs.filter((spec) => !seldom.includes(spec));
  return (
    <form method="post" action={hrefOf(context.draft, `/${item.id}`)}>
      {usual.map(field)}
      {seldom.length > 0 && (
        <details>
          <summary>Meer over dit onderdeel</summary>
          {seldom.map(field)}
        </details>
      )}
      <Remark specs={specs} />
      <p class="buttons">
        <Button accesskey="n" name="daarna" value="volgende">
          Bewaar en ga verder
        </Button>{' '}
        <Button kind="secondary-action" name="daarna" value="hier">
          Bewaar
        </Button>
      </p>
    </form>
  );
}

/** In the order of the list, then the columns that no field has. */
function fieldsFor(item: StoredItem): FieldSpec[] {
  const known = fieldsOf[item.kind].filter(({ control }) => control !== 'kept');
  const others = Object.keys(item.fields).flatMap((name) => {
    const spec = fieldsOf[item.kind].some((one) => one.name === name)
      ? null
      : specOf(item.kind, name);
    return spec ?? [];
  });
  const isParty = item.kind === 'contact' && !isPerson(item);
  const ofPeople = ['jobTitle', 'party'];
  return [...known, ...others].filter(({ name }) => !isParty || !ofPeople.includes(name));
}

/** What is filled in or in doubt is not folded away. */
function isFolded(spec: FieldSpec, item: StoredItem, { concerns }: Understood): boolean {
  const isOpen = concerns.some(({ itemId, field }) => itemId === item.id && field === spec.name);
  return spec.seldom === true && !isOpen && wordsIn(item, spec.name) === '';
}

function Remark({ specs }: { specs: FieldSpec[] }) {
  return (
    <details>
      <summary>Stel een vraag bij een veld</summary>
      <p>Voor uzelf of voor wie meewerkt. Laat de vraag leeg om een vraag weg te halen.</p>
      <Field id="vraag-bij" label="Bij welk veld?">
        {(tied) => (
          <select {...tied} name="vraag-bij">
            <option value="">Kies</option>
            {specs.map(({ name, label }) => (
              <option value={name}>{label}</option>
            ))}
          </select>
        )}
      </Field>
      <Field id="vraag" label="Vraag">
        {(tied) => <input {...tied} name="vraag" value="" />}
      </Field>
    </details>
  );
}

function ItemSteps({ context, item }: Pick<Props, 'context' | 'item'>) {
  const isAdded = addedKinds.some((kind) => kind === item.kind);
  if (!isAdded || item.removed) return null;
  const step = (value: string, text: string) => (
    <Button kind="secondary-action" name="stap" value={value}>
      {text}
    </Button>
  );
  return (
    <form method="post" action={hrefOf(context.draft, `/${item.id}/stap`)} class="steps">
      {step('omhoog', 'Omhoog')} {step('omlaag', 'Omlaag')} {step('kopie', 'Maak een kopie')}{' '}
      {step('weg', 'Haal weg')}
    </form>
  );
}

function Removed({ context, item }: Pick<Props, 'context' | 'item'>) {
  return (
    <form method="post" action={hrefOf(context.draft, `/${item.id}/stap`)}>
      <p>Dit staat niet meer in het concept.</p>
      <Button name="stap" value="terug">
        Zet terug
      </Button>
    </form>
  );
}

function ItemYear({ board }: { board: YearBoard }) {
  return (
    <section aria-labelledby="jaar">
      <h2 id="jaar">Het jaar van deze actie</h2>
      <YearBoardTable board={board} caption="Zoals het nu is ingevuld" hrefOf={null} />
    </section>
  );
}

/** The board of one action. */
export function boardOf(board: YearBoard, key: string): YearBoard | null {
  const own = ({ key: of }: BoardRow) => of === key;
  const groups = board.groups
    .map((group) => ({ ...group, rows: group.rows.filter(own) }))
    .filter(({ rows }) => rows.length > 0);
  return groups.length === 0 ? null : { ...board, groups };
}
