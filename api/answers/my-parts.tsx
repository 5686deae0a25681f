/** The parts of others' actions that somebody signed in can confirm. */

import type { OpenedLink } from '../../prisma/answer-opened.ts';
import type { OpenContext } from '../use-cases/answer-context.ts';
import type { PartForm, PartProblem } from '../use-cases/draft-part-answer.ts';
import { emptyPartForm } from './part-form.ts';
import { ActionFacts } from './action-facts.tsx';
import { PartFields, PartProblems } from './part-page.tsx';
import { Button } from '../site/components/button.tsx';
import { Message } from '../site/layout.tsx';

/** A form that was sent, and misses something or was refused. */
export interface SentPart {
  /** Null for a part that is not open any more. */
  of: string | null;
  form: PartForm;
  problem: PartProblem | null;
}

interface Props {
  parts: OpenContext[];
  sentPart: SentPart | null;
  target: string;
}

export function MyParts({ parts, sentPart, target }: Props) {
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>Uw deel van acties van anderen</h2>
      {parts.map((context) => {
        const of = partKeyOf(context.link);
        const sent = sentPart?.of === of ? sentPart : null;
        const problem = sent?.problem ?? null;
        return (
          <section>
            <h3>{context.link.action.what}</h3>
            <ActionFacts context={context} />
            <details open={sent !== null}>
              <summary>Meld uw deel</summary>
              <form method="post" action={`${target}/deel`}>
                <input type="hidden" name="deel" value={of} />
                <PartFields
                  {...{ context, problem }}
                  form={sent?.form ?? emptyPartForm}
                  of={idEnding(of)}
                />
                <Button>Verstuur antwoord</Button>
              </form>
            </details>
          </section>
        );
      })}
    </section>
  );
}

/** Said at the top of the page. What was written about a part that is gone is shown, not lost. */
export function MyPartProblems({ sentPart }: { sentPart: SentPart | null }) {
  if (sentPart === null) return null;
  const { of, form, problem } = sentPart;
  if (of !== null) return <PartProblems problem={problem} of={idEnding(of)} />;
  return (
    <Message kind="problem">
      <p>Dit deel hoeft niet meer gemeld te worden. Er is niets veranderd.</p>
      {form.toelichting !== '' && <p>U schreef: “{form.toelichting}”</p>}
    </Message>
  );
}

export function partKeyOf({ action, milestoneId, partId }: OpenedLink): string {
  return `${action.id}/${milestoneId}/${partId ?? ''}`;
}

/** Without the signs that a link to it would have to escape. */
function idEnding(of: string): string {
  return `-${of.replaceAll(/[^\w-]/g, '-')}`;
}
