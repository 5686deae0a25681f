/** The document of a draft as a whole, in reading order. */

import type { Child } from 'hono/jsx';
import type { SourceBlock, SourceDocument } from '../../plans/documents/source-document.ts';
import { type DraftPageContext, hrefOf } from './access.ts';
import { DraftLayout } from './draft-layout.tsx';
import { Paper } from './paper.tsx';
import { SourceRows } from './source-part.tsx';

interface Props {
  context: DraftPageContext;
  document: SourceDocument;
  /** What its columns mean, to be changed for all tables at once. */
  columns: Child;
}

export function DocumentPage({ context, document, columns }: Props) {
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
            {draft.fileId !== null && (
              <p>
                <a href={hrefOf(draft, '/document/bestand')}>
                  Download het document zoals u het stuurde
                </a>
              </p>
            )}
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
          <Block block={block} index={index} />
        ))}
      </section>
    </DraftLayout>
  );
}

function Block({ block, index }: { block: SourceBlock; index: number }) {
  const id = `d-${String(index)}`;
  if (block.kind === 'text') {
    return <p id={id}>{block.heading === null ? block.text : <strong>{block.text}</strong>}</p>;
  }
  const shown = block.rows.map((row, at) => ({ row, at }));
  return (
    <div
      id={id}
      class="source"
      tabindex={0}
      role="region"
      aria-label={`Tabel ${String(index + 1)}`}
    >
      <SourceRows shown={shown} index={index} marked={[]} />
    </div>
  );
}
