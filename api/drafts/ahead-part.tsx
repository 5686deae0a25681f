/** The year of what is being filled in, and how full months get by it: beside its form, anew as one types. */

import { describeFull, describeLeftOut } from '../../domain/dutch/index.ts';
import { LoadTable } from '../site/components/load.tsx';
import { YearBoardTable } from '../site/components/year-board.tsx';
import type { ItemAhead } from './item-ahead.ts';

interface Props {
  ahead: ItemAhead;
  isAction: boolean;
  /** Of the page with the mails of everybody. */
  yearHref: string;
}

/** The script of look-ahead.ts takes the words of the first over, and the second as a whole. */
export function AheadPart(props: Props) {
  const { ahead } = props;
  return (
    <div data-ahead="ja">
      <p role="status" data-ahead-words="ja">
        {describeLeftOut(ahead)} {describeFull(ahead.loads)}
      </p>
      <div data-ahead-year="ja">
        <Board {...props} />
        <Loads {...props} />
      </div>
    </div>
  );
}

function Board({ ahead: { board }, isAction }: Props) {
  return (
    <section aria-labelledby="jaar">
      <h2 id="jaar">{isAction ? 'Het jaar van deze actie' : 'Het jaar van de eigen acties'}</h2>
      {board === null ? (
        <p>
          {isAction
            ? 'Deze actie kan op het bord als het moment en het thema bekend zijn.'
            : 'Er zijn nog geen acties van deze actiehouder met een moment.'}
        </p>
      ) : (
        <YearBoardTable board={board} caption="Zoals het nu is ingevuld" hrefOf={null} />
      )}
    </section>
  );
}

function Loads({ ahead: { loads, withMails }, yearHref }: Props) {
  return (
    <section aria-labelledby="drukte">
      <h2 id="drukte">Hoe druk het wordt</h2>
      {loads.length === 0 && <p>Er zijn nog geen datums van een actiehouder om te tellen.</p>}
      {loads.map(({ name, months, before, full }) => (
        <LoadTable caption={name} {...{ months, before, full, withMails }} />
      ))}
      <p class="quiet">
        Van alle acties in dit concept samen{withMails && ', met de mails als niemand antwoordt'}.{' '}
        <a href={yearHref}>Bekijk het van iedereen</a>
      </p>
    </section>
  );
}
