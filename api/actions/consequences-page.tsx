/** What a decision changes: dates, owner, mails and who reads them. Shown before it is taken. */

import { audienceLabels, capital, formatList } from '../../domain/dutch/index.ts';
import type { Reader } from '../../domain/ahead/readers.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { Changes, Warnings } from '../site/components/changes.tsx';
import { StatementView } from '../site/components/statement/view.tsx';
import { Layout, Message } from '../site/layout.tsx';
import type { DecisionKind } from '../use-cases/decision-kinds.ts';
import type { Ahead } from '../use-cases/look-ahead.ts';
import type { Stated } from '../use-cases/state-consequences.ts';

interface Props {
  context: PageContext;
  action: ActionDetails;
  kind: DecisionKind;
  ahead: Ahead;
  stated: Stated;
  /** The consequences are other than those that were agreed to. */
  isShownAgain: boolean;
  /** As sent, to be sent again. */
  fields: Record<string, string>;
}

export const decisionLabels: Record<DecisionKind, string> = {
  grant_extension: 'de gevraagde tijd geven',
  refuse_extension: 'geen extra tijd geven',
  extend: 'meer tijd geven',
  scale_up: 'opschalen',
  scale_down: 'afschalen',
  reassign: 'een andere actiehouder aanwijzen',
  pause: 'stilzetten',
  resume: 'hervatten',
  cancel: 'stoppen',
  confirm: 'accepteren als klaar',
  confirm_part: 'een deel klaar melden',
  nudge: 'nu om antwoord vragen',
};

export function ConsequencesPage(props: Props) {
  const { context, action, kind, ahead, stated, isShownAgain, fields } = props;
  const back = `${pathOf(context)}/acties/${action.key}`;
  return (
    <Layout title={capital(decisionLabels[kind])} header={context.header} current="overview">
      <p class="utrecht-paragraph utrecht-paragraph--lead">{action.what}</p>
      {isShownAgain && (
        <Message kind="problem">
          <p>Intussen is er iets veranderd. Hieronder staat wat het besluit nu doet.</p>
        </Message>
      )}
      <Warnings warnings={ahead.warnings} today={context.today} />
      {(ahead.dates.length > 0 || ahead.newOwner !== null) && <h2>Dit verandert er</h2>}
      <Changes dates={ahead.dates} newOwner={ahead.newOwner} today={context.today} />
      <StatementView statement={stated.statement} names={stated.names} today={context.today} />
      <form method="post" action={`${back}/besluit`}>
        {Object.entries({ ...fields, gevolgen: stated.hash }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="utrecht-action-group">
          <Button>Ja, {decisionLabels[kind]}</Button>
          <Button kind="secondary-action" formaction={`${back}/besluit/terug`}>
            Nee, terug naar de actie
          </Button>
        </p>
      </form>
    </Layout>
  );
}

/** The owner by name, with who reads along instead; others by what they are. */
export function describeReaders(readers: Reader[]): string {
  return formatList(readers.map(describeReader));
}

function describeReader({ audience, names, insteadOf }: Reader): string {
  if (names.length === 0) return `${audienceLabels[audience]} (bereikt niemand)`;
  if (audience !== 'owner') return audienceLabels[audience];
  return insteadOf === null
    ? formatList(names)
    : `${formatList(names)} (in plaats van ${insteadOf})`;
}
