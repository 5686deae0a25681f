/** An agenda or a decision list to print. */

import type { DocumentChapter } from '../../domain/document.ts';
import { ButtonLink } from '../site/components/button.tsx';
import { DocumentSections } from '../site/components/document.tsx';
import type { PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';

interface Props {
  context: PageContext;
  chapter: DocumentChapter;
  /** What it says when there is nothing in it. */
  none: string;
  back: string;
  /** Where the same is a Word file. */
  docx: string;
}

export function DocumentPage({ context, chapter, none, back, docx }: Props) {
  return (
    <Layout title={chapter.title} header={context.header} current="meetings">
      <p class="utrecht-action-group">
        <ButtonLink kind="secondary-action" href={back}>
          Naar het overleg
        </ButtonLink>
        <ButtonLink kind="secondary-action" href={docx}>
          Als Word-bestand
        </ButtonLink>
      </p>
      {chapter.sections.length === 0 && <p>{none}</p>}
      <DocumentSections
        sections={chapter.sections}
        linked={false}
        tablePath={null}
        figureLinks={null}
      />
    </Layout>
  );
}
