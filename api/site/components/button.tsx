/** Buttons, and links that look like one. */

import type { JSX } from 'hono/jsx';

type Kind = 'primary-action' | 'secondary-action';

export function Button({
  kind = 'primary-action',
  children,
  ...rest
}: JSX.IntrinsicElements['button'] & { kind?: Kind }) {
  return (
    <button class={`utrecht-button utrecht-button--${kind}`} {...rest}>
      {children}
    </button>
  );
}

export function ButtonLink({
  kind = 'primary-action',
  children,
  ...rest
}: JSX.IntrinsicElements['a'] & { kind?: Kind }) {
  return (
    <a class={`utrecht-button-link utrecht-button-link--${kind}`} {...rest}>
      {children}
    </a>
  );
}
