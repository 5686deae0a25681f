/** What the columns of a document mean: said once, it holds for every table with that heading. */

import { isOtherColumn } from '../../domain/draft/fields.ts';
import type { RecognisedColumn, RecognisedPlan } from '../../plans/recognise/recognised-plan.ts';
import { knownMeanings, meaningLabel } from '../../plans/recognise/meanings.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';
import { type DraftPageContext, hrefOf } from './access.ts';

interface Props {
  context: DraftPageContext;
  recognised: RecognisedPlan;
}

export function ColumnForm({ context, recognised }: Props) {
  const columns = headingsOf(recognised.columns);
  if (columns.length === 0) return null;
  return (
    <section aria-labelledby="kolommen">
      <h2 id="kolommen">Wat de kolommen betekenen</h2>
      <p>
        Klopt er een niet? Kies dan wat hij wel betekent. Dat geldt voor alle tabellen met deze kop.
        Wat u zelf al heeft ingevuld, blijft staan.
      </p>
      <form method="post" action={hrefOf(context.draft, '/kolommen')}>
        {columns.map(({ heading, meaning, doubt }, i) => (
          <Field id={`kolom-${String(i)}`} label={heading} hint={doubt ?? undefined}>
            {(tied) => (
              <>
                <input type="hidden" name="kop" value={heading} />
                <select {...tied} name="betekenis">
                  {isOtherColumn(meaning) && (
                    <option value={meaning} selected>
                      Zo bewaren, bij de actie
                    </option>
                  )}
                  {knownMeanings.map((one) => (
                    <option value={one} selected={one === meaning}>
                      {meaningLabel(one)}
                    </option>
                  ))}
                  {!isOtherColumn(meaning) && (
                    <option value={`other:${heading}`}>Zo bewaren, bij de actie</option>
                  )}
                </select>
              </>
            )}
          </Field>
        ))}
        <Button>Lees het document opnieuw</Button>
      </form>
    </section>
  );
}

function headingsOf(columns: readonly RecognisedColumn[]): RecognisedColumn[] {
  const named = columns.filter(({ heading }) => heading !== '');
  return named.filter(
    ({ heading }, i) => named.findIndex((other) => other.heading === heading) === i,
  );
}

/** Rows that nobody could read, each with the way to it. */
export function ShownRows({ recognised }: Pick<Props, 'recognised'>) {
  const rows = recognised.rows.filter(({ kind }) => kind === 'shown');
  const sums = recognised.sums.filter(({ doubt }) => doubt !== null);
  if (rows.length + sums.length === 0) return null;
  return (
    <section aria-labelledby="niet-begrepen">
      <h2 id="niet-begrepen">Kijk hier zelf naar</h2>
      <ul>
        {sums.map(({ label, doubt }) => (
          <li>
            {label}: {doubt}
          </li>
        ))}
        {rows.map(({ block, row, text }) => (
          <li>
            Niet begrepen:{' '}
            <a href={`#r-${String(block)}-${String(row)}`}>{text === '' ? 'een regel' : text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
