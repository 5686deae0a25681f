/** A handover file on screen; printed, it is a file of its own. */

import { formatDate } from '../../domain/dutch/index.ts';
import type { DocumentChapter, DocumentItem, DocumentSection } from '../../domain/document.ts';
import type { PageContext } from '../site/context.ts';
import { ButtonLink } from '../site/components/button.tsx';
import { Layout } from '../site/layout.tsx';

interface Props {
  context: PageContext;
  title: string;
  files: DocumentChapter[];
  path: string;
}

export function HandoverPage({ context, title, files, path }: Props) {
  return (
    <Layout title={title} header={context.header} current="overview">
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Alles wat een opvolger moet weten, stand van {formatDate(context.today, context.today)}.
      </p>
      <p>
        <ButtonLink kind="secondary-action" href={`${path}/docx`}>
          Download als Word-bestand
        </ButtonLink>
      </p>
      {files.length === 0 && <p>Er zijn geen lopende acties om over te dragen.</p>}
      {files.map((file) => (
        <article>
          <h2>{file.title}</h2>
          {file.sections.map((section) => (
            <HandoverPart section={section} />
          ))}
        </article>
      ))}
    </Layout>
  );
}

function HandoverPart({ section: { title, paragraphs, items } }: { section: DocumentSection }) {
  return (
    <section>
      <h3>{title}</h3>
      {paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li>
              <HandoverLine item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HandoverLine({ item: { text, url } }: { item: DocumentItem }) {
  return url === null ? <>{text}</> : <a href={url}>{text}</a>;
}
