/** What the secretary does about an agenda: plain forms, folded away until somebody wants them. */

import type { Child } from 'hono/jsx';
import { mostCharacters } from '../../domain/text.ts';
import type { MeetingItem } from '../../prisma/meeting-items.ts';
import { Button } from '../site/components/button.tsx';
import { type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import type { FoundMeeting } from '../use-cases/find-meeting.ts';
import { hrefOf } from './meeting-of-path.ts';

export interface PageErrors {
  lead: string;
  errors: FieldError[];
  /** What was sent, by the id of its field. */
  typed: Record<string, string>;
}

interface Props {
  found: FoundMeeting;
  wrong: PageErrors;
}

export function IntroduceMeeting({ found, wrong }: Props) {
  return (
    <Fold title="Schrijf een inleiding" form="inleiding" wrong={wrong}>
      <form method="post" action={`${hrefOf(found.context, found.meeting)}/toelichting`}>
        <input type="hidden" name="punt" value="" />
        <LongText
          id="inleiding-tekst"
          label="Inleiding bij de agenda"
          now={found.meeting.introduction}
          wrong={wrong}
        />
        <Button>Bewaar de inleiding</Button>
      </form>
    </Fold>
  );
}

interface ItemProps extends Props {
  item: MeetingItem;
  place: { isFirst: boolean; isLast: boolean };
}

export function ItemForms({ found, item, wrong, place }: ItemProps) {
  const form = formId(item.key);
  return (
    <Fold title={`Aanpassen: ${item.title}`} form={form} wrong={wrong}>
      <Places found={found} item={item} place={place} />
      <form method="post" action={`${hrefOf(found.context, found.meeting)}/toelichting`}>
        <input type="hidden" name="punt" value={item.key} />
        <LongText
          id={`${form}-tekst`}
          label="Toelichting bij dit punt"
          now={item.introduction}
          wrong={wrong}
        />
        <Button>Bewaar de toelichting</Button>
      </form>
      <form method="post" action={`${hrefOf(found.context, found.meeting)}/weglaten`}>
        <input type="hidden" name="punt" value={item.key} />
        <LongText id={`${form}-reden`} label="Waarom laat u dit punt weg?" now="" wrong={wrong} />
        <Button kind="secondary-action">Laat dit punt weg</Button>
      </form>
    </Fold>
  );
}

function Places({ found, item, place }: Omit<ItemProps, 'wrong'>) {
  return (
    <form method="post" action={`${hrefOf(found.context, found.meeting)}/volgorde`}>
      <input type="hidden" name="punt" value={item.key} />
      <p class="utrecht-action-group">
        {!place.isFirst && (
          <Button kind="secondary-action" name="plaats" value="omhoog">
            Zet hoger
          </Button>
        )}
        {!place.isLast && (
          <Button kind="secondary-action" name="plaats" value="omlaag">
            Zet lager
          </Button>
        )}
      </p>
    </form>
  );
}

export function AddItem({ found, wrong }: Props) {
  return (
    <Fold title="Zet zelf een punt op de agenda" form="nieuw" wrong={wrong}>
      <form method="post" action={`${hrefOf(found.context, found.meeting)}/punten`}>
        <Field
          id="nieuw-titel"
          label="Waar gaat het over?"
          problem={problemAt(wrong.errors, 'nieuw-titel')}
        >
          {(tied) => (
            <input
              {...tied}
              name="titel"
              required
              maxlength={mostCharacters.name}
              value={wrong.typed['nieuw-titel']}
            />
          )}
        </Field>
        <LongText id="nieuw-tekst" label="Toelichting (mag leeg blijven)" now="" wrong={wrong} />
        <Button>Zet op de agenda</Button>
      </form>
    </Fold>
  );
}

export function LeftOut({ found, isPrepared }: { found: FoundMeeting; isPrepared: boolean }) {
  const leftOut = found.items.filter(({ leftOutBecause }) => leftOutBecause !== null);
  if (leftOut.length === 0) return null;
  return (
    <>
      <h2>Weggelaten</h2>
      <ul class="rows">
        {leftOut.map(({ key, title, leftOutBecause }) => (
          <li>
            <p>
              {title}. Reden: “{leftOutBecause}”
            </p>
            {isPrepared && (
              <form method="post" action={`${hrefOf(found.context, found.meeting)}/terugzetten`}>
                <Button
                  kind="secondary-action"
                  name="punt"
                  value={key}
                  aria-label={`Zet terug: ${title}`}
                >
                  Zet terug
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** By the key of an item: its ids may hold no slash. */
export function formId(itemKey: string): string {
  return itemKey === '' ? 'inleiding' : `punt-${itemKey.replaceAll(/[^\w-]/g, '-')}`;
}

interface FoldProps extends Pick<Props, 'wrong'> {
  title: string;
  form: string;
  children?: Child;
}

/** Open when what was sent from it comes back. */
export function Fold({ title, form, wrong, children }: FoldProps) {
  return (
    <details open={Object.keys(wrong.typed).some((field) => field.startsWith(`${form}-`))}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

interface LongTextProps extends Pick<Props, 'wrong'> {
  id: string;
  label: string;
  now: string;
}

/** Its name is the last part of its id. */
export function LongText({ id, label, now, wrong }: LongTextProps) {
  const name = id.slice(id.lastIndexOf('-') + 1);
  return (
    <Field id={id} label={label} problem={problemAt(wrong.errors, id)}>
      {(tied) => (
        <textarea {...tied} name={name} maxlength={mostCharacters.text}>
          {wrong.typed[id] ?? now}
        </textarea>
      )}
    </Field>
  );
}
