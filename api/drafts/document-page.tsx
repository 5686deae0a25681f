/** The document of a draft as a whole, in reading order. */

import type { Child } from 'hono/jsx';
import type { SourceBlock, SourceDocument } from '../../plans/documents/source-document.ts';
import type { RecognisedPlan, RowKind } from '../../plans/recognise/recognised-plan.ts';
import { type DraftPageContext, hrefOf } from './access.ts';
import { DraftLayout } from './draft-layout.tsx';
import { Paper } from './paper.tsx';
import { sheetName } from './sheet-names.ts';
import { blockId, rowKindsOf } from './source-part.tsx';
import { SourceRows } from './source-table.tsx';

interface Props {
  context: DraftPageContext;
  document: SourceDocument;
  recognised: RecognisedPlan;
  /** What its columns mean, to be changed for all tables at once. */
  columns: Child;
}

export function DocumentPage({ context, document, recognised, columns }: Props) {
  const { draft } = context;
  return (
    <DraftLayout context={context} title={draft.documentName ?? 'Het document'}>
      {draft.fileId !== null && (
        <p>
          <a href={hrefOf(draft, '/document/bestand')}>Download het document zoals u het stuurde</a>
        </p>
      )}
      {document.remarks.length > 0 && (
        <section aria-labelledby="opmerkingen">
          <h2 id="opmerkingen">Wat bij het lezen opviel</h2>
          <ul>
            {document.remarks.map((remark) => (
              <li>{remark}</li>
            ))}
          </ul>
        </section>
      )}
      {columns}
      {document.kind === 'pdf' && draft.fileId !== null && (
        <section aria-labelledby="bladzijden">
          <h2 id="bladzijden">De bladzijden</h2>
          <Paper draft={draft} places={{}} first={null} />
        </section>
      )}
      <section aria-labelledby="inhoud-document">
        <h2 id="inhoud-document">Wat er staat</h2>
        {document.blocks.map((block, index) => (
          <Block block={block} index={index} kindOf={rowKindsOf(recognised.rows, index)} />
        ))}
      </section>
    </DraftLayout>
  );
}

interface BlockProps {
  block: SourceBlock;
  index: number;
  kindOf: (row: number) => RowKind | null;
}

function Block({ block, index, kindOf }: BlockProps) {
  const id = blockId(index);
  if (block.kind === 'text') return <Text id={id} {...block} />;
  const shown = block.rows.map((_, at) => at);
  const sheet = sheetName(block);
  const name = sheet === null ? `Tabel ${String(index + 1)}` : `Blad ${sheet}`;
  return (
    <>
      {sheet !== null && <h3>{name}</h3>}
      <div id={id} class="source" tabindex={0} role="region" aria-label={name}>
        <SourceRows {...{ table: block, index, shown, kindOf }} marked={[]} />
      </div>
    </>
  );
}

/** Headings are ours here: those of the document only look like it. */
function Text({ id, heading, text }: { id: string; heading: number | null; text: string }) {
  const level = Math.min(heading ?? 0, 3);
  return (
    <p id={id} class={heading === null ? 'typed' : `typed heading-${String(level)}`}>
      {text}
    </p>
  );
}
