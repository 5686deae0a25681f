/** Facts: what it is called, and what it is. */

import type { Child } from 'hono/jsx';

export function DataList({ children }: { children?: Child }) {
  return <dl class="utrecht-data-list utrecht-data-list--rows">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children?: Child }) {
  return (
    <div class="utrecht-data-list__item">
      <dt class="utrecht-data-list__item-key">{name}</dt>
      <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
        {children}
      </dd>
    </div>
  );
}
