/** One part of a draft: its fields, and beside them what the document says and how its year looks. */

import type { Child } from 'hono/jsx';
import { fieldsOf, kindLabels, specOf } from '../../domain/draft/fields.ts';
import type { FieldSpec } from '../../domain/draft/field-spec.ts';
import { addedKinds } from '../../domain/draft/moves.ts';
import { isPerson } from '../../domain/draft/references.ts';
import { type StoredItem, wordsIn } from '../../domain/draft/stored.ts';
import { capital } from '../../domain/dutch/index.ts';
import type { Understood } from '../../plans/drafts/understand.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';
import { Message } from '../site/layout.tsx';
import { type DraftPageContext, hrefOf } from './access.ts';
import { DraftLayout } from './draft-layout.tsx';
import { describeOpen } from '../use-cases/describe-open.ts';
import { AheadPart } from './ahead-part.tsx';
import { concernsOf } from './concerns.ts';
import { DraftField } from './field.tsx';
import type { ItemAhead } from './item-ahead.ts';
import { nameOf } from './names.ts';

interface Props {
  context: DraftPageContext;
  item: StoredItem;
  understood: Understood;
  /** Null for a part that has no year of its own. */
  ahead: ItemAhead | null;
  source: Child;
  /** By field, what this person typed over something newer. */
  collided: Record<string, string>;
  isSaved: boolean;
}

export function ItemPage(props: Props) {
  const { context, item, understood, collided, isSaved } = props;
  const concerns = concernsOf(understood.concerns, item.id);
  const open = describeOpen(concerns);
  const { source, ahead } = props;
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
      <div class={source === null && ahead === null ? undefined : 'draft-beside'}>
        {source !== null && <aside aria-label="Ernaast">{source}</aside>}
        <div>
          <ItemForm {...props} />
          <ItemSteps context={context} item={item} />
        </div>
        {ahead !== null && <AheadBeside {...{ context, item, ahead }} />}
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
    <form
      method="post"
      action={hrefOf(context.draft, `/${item.id}`)}
      data-look={hrefOf(context.draft, `/${item.id}/vooraf`)}
    >
      {usual.map(field)}
      {seldom.length > 0 && (
        <details>
          <summary>Meer over dit onderdeel</summary>
          {seldom.map(field)}
        </details>
      )}
      {item.kind === 'action' && <OwnColumn />}
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

function OwnColumn() {
  return (
    <details>
      <summary>Voeg iets toe waar geen veld voor is</summary>
      <p>Een eigen kolom van uw plan: de kop, en wat er bij deze actie staat.</p>
      <Field id="kolom" label="Kop">
        {(tied) => <input {...tied} name="kolom" value="" />}
      </Field>
      <Field id="kolom-tekst" label="Tekst">
        {(tied) => <textarea {...tied} name="kolom-tekst" rows={2}></textarea>}
      </Field>
    </details>
  );
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

type BesideProps = Pick<Props, 'context' | 'item'> & { ahead: ItemAhead };

function AheadBeside({ context, item, ahead }: BesideProps) {
  const yearHref = hrefOf(context.draft, '/jaar');
  return (
    <aside aria-label="Hoe het jaar wordt">
      <AheadPart {...{ ahead, yearHref, isAction: item.kind === 'action' }} />
      <script src="/concept.js" defer />
    </aside>
  );
}
