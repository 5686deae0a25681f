/** The parts of others' actions that somebody signed in can confirm. */

import type { OpenedLink } from '../../prisma/answer-links.ts';
import type { OpenContext } from '../use-cases/answer-context.ts';
import type { PartForm, PartProblem } from '../use-cases/draft-part-answer.ts';
import { emptyPartForm } from './part-form.ts';
import { ActionFacts } from './action-facts.tsx';
import { PartFields, PartProblems } from './part-page.tsx';
import { Button } from '../site/components/button.tsx';

/** A form that was sent and misses something. */
export interface WrongPart {
  of: string;
  form: PartForm;
  problem: PartProblem | null;
}

interface Props {
  parts: OpenContext[];
  wrong: WrongPart | null;
  target: string;
}

export function MyParts({ parts, wrong, target }: Props) {
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>Uw deel van acties van anderen</h2>
      {parts.map((context) => {
        const of = partKeyOf(context.link);
        const sent = wrong?.of === of ? wrong : null;
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

/** Said at the top of the page. */
export function MyPartProblems({ wrong }: { wrong: WrongPart | null }) {
  if (wrong === null) return null;
  return <PartProblems problem={wrong.problem} of={idEnding(wrong.of)} />;
}

export function partKeyOf({ action, milestoneId, partId }: OpenedLink): string {
  return `${action.id}/${milestoneId}/${partId ?? ''}`;
}

/** Without the signs that a link to it would have to escape. */
function idEnding(of: string): string {
  return `-${of.replaceAll(/[^\w-]/g, '-')}`;
}
