/** A document for more years: the drafts of its other years, and what stands in those. */

import { formatList, plural } from '../../domain/dutch/index.ts';
import { itemsOf } from '../../domain/draft/stored.ts';
import type { OtherYearAction } from '../../plans/drafts/of-year.ts';
import { surroundingsOf } from '../../plans/drafts/meaning.ts';
import { type DraftListed, listDraftsOfFile, readDraftDocument } from '../../prisma/draft-rows.ts';
import { Button } from '../site/components/button.tsx';
import type { Deps } from '../site/deps.ts';
import { type DraftPageContext, hrefOf } from './access.ts';
import { recognisedIn } from '../use-cases/draft-from-document.ts';
import { rowId } from './source-table.tsx';

interface OtherYear {
  year: number;
  /** Null while there is none of that year. */
  draft: DraftListed | null;
  actions: OtherYearAction[];
}

/** Empty for a document about one year. */
export async function otherYearsOf(
  { db }: Deps,
  { draft }: DraftPageContext,
): Promise<OtherYear[]> {
  const { fileId, years, items } = draft;
  const document = years.length < 2 ? null : await readDraftDocument(db, draft.id);
  if (fileId === null || document === null) return [];
  const sisters = await listDraftsOfFile(db, fileId);
  const { elsewhere } = recognisedIn(draft, document);
  const absent = elsewhere.filter(({ item }) => !isIn(items, item));
  const own = surroundingsOf(items).year;
  return years
    .filter((year) => year !== own)
    .map((year) => ({
      year,
      draft: sisters.find((one) => one.id !== draft.id && one.year === String(year)) ?? null,
      actions: absent.filter((action) => action.year === year),
    }));
}

/** Somebody may have changed of which year this draft is: then they are in it already. */
function isIn(items: DraftPageContext['draft']['items'], { fields }: OtherYearAction['item']) {
  const place = fields['what']?.place;
  return itemsOf(items, 'action').some((item) => {
    const own = item.fields['what']?.place;
    return own?.block === place?.block && own?.row === place?.row;
  });
}

export function OtherYears({ context, years }: { context: DraftPageContext; years: OtherYear[] }) {
  const { draft } = context;
  if (years.length === 0) return null;
  return (
    <section aria-labelledby="jaren">
      <h2 id="jaren">Het document is een plan voor meer jaren</h2>
      <p>
        Het gaat over {formatList(draft.years.map(String))}. Elk jaar is een plan, met een eigen
        concept. Acties waar geen jaar bij staat, staan in elk concept.
      </p>
      {years.map((one) => (
        <Year context={context} {...one} />
      ))}
    </section>
  );
}

function Year({ context, year, draft, actions }: OtherYear & { context: DraftPageContext }) {
  return (
    <>
      {draft === null ? (
        <form method="post" action={hrefOf(context.draft, '/ander-jaar')}>
          <Button kind="secondary-action" name="jaar" value={String(year)}>
            Maak ook een concept voor {year}
          </Button>
        </form>
      ) : (
        <p>
          <a href={hrefOf(draft)}>Het concept van {year}</a>
        </p>
      )}
      {actions.length > 0 && (
        <details>
          <summary>
            {plural(actions.length, 'actie', 'acties')} van {year}{' '}
            {actions.length === 1 ? 'staat' : 'staan'}{' '}
            {draft === null ? 'niet in dit concept' : `in het concept van ${String(year)}`}
          </summary>
          <ul>
            {actions.map(({ item }) => (
              <li>
                <OtherAction context={context} item={item} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OtherAction({
  context,
  item,
}: Pick<OtherYearAction, 'item'> & { context: DraftPageContext }) {
  const { what, timing } = item.fields;
  const name = what?.source ?? 'een actie zonder naam';
  const place = what?.place ?? null;
  const when = timing?.source ?? '';
  return (
    <>
      {place?.row == null ? (
        name
      ) : (
        <a href={`${hrefOf(context.draft, '/document')}#${rowId(place.block, place.row)}`}>
          {name}
        </a>
      )}
      {when !== '' && <span class="quiet">, {when}</span>}
    </>
  );
}
