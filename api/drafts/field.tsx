/** One field of a part: filled in, with what the document says, how it is read, and what is not sure about it. */

import type { FieldSpec } from '../../domain/draft/field-spec.ts';
import type { References } from '../../domain/draft/references.ts';
import { shownWords } from '../../domain/draft/shown.ts';
import { type StoredItem, valueOf } from '../../domain/draft/stored.ts';
import { meaningOf } from '../../plans/drafts/meaning.ts';
import type { FileValue, Surroundings } from '../../plans/drafts/reading.ts';
import type { Concern } from '../../plans/drafts/understand.ts';
import { Choice } from '../site/components/choice.tsx';
import { Field } from '../site/components/field.tsx';
import { ManyChoices, SelectOne } from './reference-fields.tsx';

interface Props {
  item: StoredItem;
  spec: FieldSpec;
  around: Surroundings;
  /** Of this field. */
  concerns: readonly Concern[];
  /** What this person typed over something newer; null mostly. */
  collided: string | null;
}

export function DraftField({ item, spec, around, concerns, collided }: Props) {
  const { name } = spec;
  const value = valueOf(item, name);
  const shown = collided ?? shownWords(item.kind, name, value, around.references);
  const wrong = concerns.find(({ kind }) => kind === 'problem') ?? null;
  const doubt = concerns.find(({ kind }) => kind === 'doubt') ?? null;
  return (
    <div class={doubt === null ? 'draft-field' : 'draft-field in-doubt'} id={`bij-${name}`}>
      <Control {...{ spec, shown, references: around.references, problem: wrong?.text ?? null }} />
      <input type="hidden" name={`keer:${name}`} value={String(value.revision)} />
      {doubt !== null && (
        <Doubt name={name} text={doubt.text} reads={readsAs(item, name, around)} />
      )}
      <Beside {...{ item, spec, shown, concerns }} />
      {collided !== null && <Newer words={shownWords(item.kind, name, value, around.references)} />}
    </div>
  );
}

interface ControlProps {
  spec: FieldSpec;
  shown: string;
  references: References;
  problem: string | null;
}

function Control({ spec, shown, references, problem }: ControlProps) {
  const { name, label, hint, control } = spec;
  const named = `tekst:${name}`;
  if (control === 'contacts' || control === 'actions') {
    const all = references.all(control === 'contacts' ? 'contact' : 'action');
    return <ManyChoices {...{ name, label, hint, shown, all, problem }} />;
  }
  return (
    <Field id={name} label={label} hint={hint} problem={problem}>
      {(tied) => {
        if (control === 'text' || control === 'lines') {
          return (
            <textarea {...tied} name={named} rows={rowsFor(shown)}>
              {shown}
            </textarea>
          );
        }
        if (control === 'line') return <input {...tied} name={named} value={shown} />;
        const options = optionsFor(control, references);
        return <SelectOne {...{ tied, name: named, shown, options }} />;
      }}
    </Field>
  );
}

function optionsFor(control: Exclude<FieldSpec['control'], 'line'>, references: References) {
  if (control === 'theme' || control === 'contact' || control === 'party') {
    return references.all(control);
  }
  return typeof control === 'string' ? [] : control.map((key) => ({ key, label: key }));
}

function Doubt({ name, text, reads }: { name: string; text: string; reads: string | null }) {
  return (
    <div class="doubt">
      <p>
        <strong>Twijfel:</strong> {text}
        {reads !== null && <> Gelezen als: {reads}.</>}
      </p>
      <Choice type="checkbox" name="klopt" id={`klopt-${name}`} value={name}>
        Dit klopt
      </Choice>
    </div>
  );
}

interface BesideProps {
  item: StoredItem;
  spec: FieldSpec;
  shown: string;
  concerns: readonly Concern[];
}

function Beside({ item, spec, shown, concerns }: BesideProps) {
  const { source, typed, settled, remark } = valueOf(item, spec.name);
  // A name that was found is shown as who it is.
  const isOther = typed !== null || spec.control === 'contacts' || spec.control === 'actions';
  const warning = concerns.find(({ kind }) => kind === 'warning');
  const missing = concerns.find(({ kind }) => kind === 'missing');
  return (
    <>
      {missing !== undefined && <p class="quiet">{missing.text}</p>}
      {warning !== undefined && <p class="quiet">Let op: {warning.text}</p>}
      {source !== null && source !== shown && isOther && (
        <p class="quiet">
          In het document: “<span class="typed">{source}</span>”
        </p>
      )}
      {settled !== null && typed === null && settled.by !== '' && (
        <p class="quiet">Nagekeken door {settled.by}.</p>
      )}
      {remark !== null && (
        <p>
          <strong>Vraag:</strong> {remark}
        </p>
      )}
    </>
  );
}

/** What somebody else made of it, while this person typed. */
function Newer({ words }: { words: string }) {
  return (
    <p class="doubt">
      Iemand anders maakte hier intussen van: “<span class="typed">{words}</span>”. Beide zijn
      bewaard. Bewaart u nog een keer, dan geldt wat u schreef.
    </p>
  );
}

/** Null where it is read as it stands. */
function readsAs(item: StoredItem, name: string, around: Surroundings): string | null {
  const meaning = meaningOf(item, name, around);
  if (meaning?.reading == null) return null;
  const words = textOf(meaning.reading);
  return words === meaning.literal ? null : words;
}

function textOf(value: FileValue): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? Object.values(value).map(textOf).join(': ') : String(value);
}

function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 50), 0);
  return Math.min(12, Math.max(2, lines));
}
