/** One of several to choose from, with its words beside it; a click on the words chooses it too. */

import type { Child } from 'hono/jsx';

interface Props {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  value: string;
  checked?: boolean;
  children?: Child;
}

export function Choice({ children, ...input }: Props) {
  return (
    <label class="choice">
      <input {...input} />
      <span>{children}</span>
    </label>
  );
}
