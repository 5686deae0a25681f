/** One decision: folded away until somebody wants it, or until it comes back. */

import type { Child } from 'hono/jsx';
import type { Person } from '../../prisma/person-shown.ts';
import { Button } from '../site/components/button.tsx';
import type { FieldError } from '../site/components/error-summary.tsx';
import type { DecisionKind } from '../use-cases/decision-kinds.ts';
import { Decider } from './decision-fields.tsx';

export interface DecisionFormProps {
  target: string;
  deciders: Person[];
  errors: FieldError[];
  /** As sent before, by the id of its field. */
  typed: Record<string, string>;
}

interface DecisionFoldProps extends DecisionFormProps {
  kind: DecisionKind;
  /** Start of the ids, where one kind has several forms. */
  id?: string;
  title: string;
  button: string;
  children?: Child;
}

export function DecisionFold({
  target,
  deciders,
  errors,
  typed,
  kind,
  id = kind,
  title,
  button,
  children,
}: DecisionFoldProps) {
  return (
    <details open={Object.keys(typed).some((field) => field.startsWith(`${id}-`))}>
      <summary>{title}</summary>
      <form method="post" action={target}>
        <input type="hidden" name="besluit" value={kind} />
        {children}
        <Decider kind={id} {...{ deciders, errors, typed }} />
        <p>
          <Button>{button}</Button>
        </p>
      </form>
    </details>
  );
}
