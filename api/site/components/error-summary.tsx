/** What still has to be filled in, first on the page: every line leads to its field. */

export interface FieldError {
  /** Id of the field; null for what is wrong with the form as a whole. */
  at: string | null;
  text: string;
  /** Which of several, on a page with more than one. */
  about?: string | undefined;
}

export function ErrorSummary({ lead, errors }: { lead: string; errors: FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="utrecht-alert utrecht-alert--error" role="alert" tabindex={-1} autofocus>
      <p>{lead}</p>
      <ul>
        {errors.map(({ at, text, about }) => (
          <li>
            {at === null ? text : <a href={`#${at}`}>{text}</a>}
            {about !== undefined && ` (${about})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with this field. */
export function problemAt(errors: FieldError[], id: string): string | null {
  return errors.find(({ at }) => at === id)?.text ?? null;
}
