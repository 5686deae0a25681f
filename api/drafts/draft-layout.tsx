/** A page about one draft, with the way back to it. */

import type { Child } from 'hono/jsx';
import { Layout } from '../site/layout.tsx';
import { type DraftPageContext, hrefOf } from './access.ts';

interface Props {
  context: DraftPageContext;
  title: string;
  children: Child;
}

export function DraftLayout({ context, title, children }: Props) {
  const { draft, header, viewer } = context;
  return (
    <Layout title={title} header={header} viewer={viewer} current="plans">
      <p>
        <a href={hrefOf(draft)}>Terug naar het concept</a>
      </p>
      {children}
    </Layout>
  );
}
