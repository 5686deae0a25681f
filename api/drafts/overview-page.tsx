/** A draft as a whole: what is left to do, every part of it, and the year that it would be. */

import type { Child } from 'hono/jsx';
import type { YearBoard } from '../../domain/board/year-board.ts';
import { capital, formatDate, plural } from '../../domain/dutch/index.ts';
import { isComplete, type Understood } from '../../plans/drafts/understand.ts';
import { Button, ButtonLink } from '../site/components/button.tsx';
import { YearBoardTable } from '../site/components/year-board.tsx';
import { Layout, Message } from '../site/layout.tsx';
import { type DraftPageContext, hrefOf } from './access.ts';
import { describeOpen } from '../use-cases/describe-open.ts';
import { nextItem } from './concerns.ts';
import { ActionParts, OtherParts } from './overview-parts.tsx';
import { unknownNames } from '../use-cases/unknown-names.ts';
import type { DraftMessage } from './messages.ts';

interface Props {
  context: DraftPageContext;
  title: string;
  understood: Understood;
  /** Null while nothing of it can be put on a board. */
  board: YearBoard | null;
  message: DraftMessage | null;
  /** Of a document about more than one. */
  otherYears: Child;
}

export function DraftPage({ context, title, understood, board, message, otherYears }: Props) {
  const { draft, header, viewer } = context;
  return (
    <Layout title={`Concept: ${title}`} header={header} viewer={viewer} current="plans">
      {message !== null && (
        <Message kind={message.kind}>
          <p>{message.text}</p>
        </Message>
      )}
      <ToDo context={context} understood={understood} />
      {otherYears}
      <ActionParts draft={draft} understood={understood} />
      <OtherParts draft={draft} understood={understood} />
      {board !== null && (
        <section aria-labelledby="jaarbord">
          <h2 id="jaarbord">Het jaar op een bord</h2>
          <YearBoardTable board={board} caption="Acties die al op het bord kunnen" hrefOf={null} />
          <p>
            <a href={hrefOf(draft, '/jaar')}>Bekijk hoe druk het wordt, per persoon en per maand</a>
          </p>
        </section>
      )}
      <Beside context={context} />
    </Layout>
  );
}

function ToDo({ context, understood }: Pick<Props, 'context' | 'understood'>) {
  const { draft } = context;
  const open = describeOpen(understood.concerns);
  const next = nextItem(draft.items, understood.concerns, null);
  const unknown = unknownNames(draft.items, understood.around.references);
  return (
    <>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {open === ''
          ? 'Alles is ingevuld. U kunt nu het hele jaar bekijken en het plan aanzetten.'
          : `Nog te doen: ${open}. Wat u invult, wordt meteen bewaard als u op Bewaar drukt.`}
      </p>
      {unknown.length > 0 && (
        <p>
          <a href={hrefOf(draft, '/namen')}>
            {plural(unknown.length, 'naam', 'namen')} in dit concept{' '}
            {unknown.length === 1 ? 'is' : 'zijn'} nog niet bekend. Zeg wie dat{' '}
            {unknown.length === 1 ? 'is' : 'zijn'}
          </a>
          .
        </p>
      )}
      {next !== null && (
        <p>
          <ButtonLink href={hrefOf(draft, `/${next.id}`)} accesskey="n">
            Ga verder
          </ButtonLink>
        </p>
      )}
      {isComplete(understood) && (
        <form method="post" action={hrefOf(draft, '/plan')}>
          <p>Er gaat nog geen mail uit. U ziet eerst wat er dan gebeurt.</p>
          <Button>Naar het plan</Button>
        </form>
      )}
    </>
  );
}

function Beside({ context: { draft } }: Pick<Props, 'context'>) {
  const { createdAt, createdBy, documentName } = draft;
  const by = createdBy === '' ? '' : ` door ${createdBy}`;
  return (
    <section aria-labelledby="verder">
      <h2 id="verder">Verder met dit concept</h2>
      <p class="quiet">
        {capital(`gemaakt op ${formatDate(createdAt.slice(0, 10))}${by}`)}
        {documentName !== null && `, uit ${documentName}`}.
      </p>
      <ul>
        {documentName !== null && (
          <li>
            <a href={hrefOf(draft, '/document')}>Het document, en wat de kolommen betekenen</a>
          </li>
        )}
        <li>
          <a href={hrefOf(draft, '/wijzigingen')}>Wie veranderde wat</a>
        </li>
        <li>
          <a href={hrefOf(draft, '/vergelijking')}>Vergelijk met het plan dat loopt</a>
        </li>
        <li>
          <a href={hrefOf(draft, '/planbestand')}>Download als planbestand</a>
        </li>
      </ul>
      <form method="post" action={hrefOf(draft, '/ongedaan')}>
        <Button kind="secondary-action" accesskey="z">
          Maak mijn laatste wijziging ongedaan
        </Button>
      </form>
      <details>
        <summary>Gooi dit concept weg</summary>
        <form method="post" action={hrefOf(draft, '/weggooien')}>
          <p>Een plan dat er al van is gemaakt, blijft bestaan.</p>
          <Button kind="secondary-action">Gooi weg</Button>
        </form>
      </details>
    </section>
  );
}
