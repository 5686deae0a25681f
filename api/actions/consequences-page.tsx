/** What a decision changes about the mails: shown before it is taken. */

import type { Consequences } from '../../domain/ahead/consequences.ts';
import {
  audienceLabels,
  capital,
  noticeLabels,
  plural,
  formatDate,
  formatList,
} from '../../domain/dutch/index.ts';
import type { ScheduledStep } from '../../domain/action/schedule.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { Layout } from '../site/layout.tsx';
import type { DecisionKind } from '../use-cases/decision-kinds.ts';

interface Props {
  context: PageContext;
  action: ActionDetails;
  kind: DecisionKind;
  consequences: Consequences;
  /** As sent, to be sent again. */
  fields: Record<string, string>;
}

export const decisionLabels: Record<DecisionKind, string> = {
  grant_extension: 'de gevraagde tijd geven',
  refuse_extension: 'geen extra tijd geven',
  extend: 'meer tijd geven',
  reassign: 'een andere actiehouder aanwijzen',
  pause: 'stilzetten',
  resume: 'hervatten',
  cancel: 'stoppen',
  confirm: 'accepteren als klaar',
  confirm_part: 'een deel klaar melden',
  nudge: 'nu om antwoord vragen',
};

export function ConsequencesPage({ context, action, kind, consequences, fields }: Props) {
  const back = `${pathOf(context)}/acties/${action.key}`;
  return (
    <Layout title={capital(decisionLabels[kind])} header={context.header} current="overview">
      <p class="utrecht-paragraph utrecht-paragraph--lead">{action.what}</p>
      <MailChanges consequences={consequences} context={context} action={action} />
      <form method="post" action={`${back}/besluit`}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="utrecht-action-group">
          <Button>Ja, {decisionLabels[kind]}</Button> <a href={back}>Nee, terug naar de actie</a>
        </p>
      </form>
    </Layout>
  );
}

/** Long lists say the first few: the year line of the action shows the rest. */
const stepsInSight = 6;

function MailChanges({
  consequences,
  context,
  action,
}: Pick<Props, 'consequences' | 'context' | 'action'>) {
  const { notices, added, dropped, nextOn } = consequences;
  const line = ({ on, kind, to }: ScheduledStep) =>
    `${capital(formatDate(on, context.today))}: ${noticeLabels[kind]}, aan ${readers(to, action)}`;
  return (
    <>
      <h2>Deze mails gaan uit</h2>
      <ul>
        {notices.map(({ kind, to, immediate }) => (
          <li>
            {immediate ? 'Meteen' : 'In de volgende mailronde'}: {noticeLabels[kind]}, aan{' '}
            {readers(to, action)}
          </li>
        ))}
        <StepLines lines={added.map(line)} />
        {notices.length + added.length === 0 && <li>Geen.</li>}
      </ul>
      <h2>Deze mails gaan niet meer uit</h2>
      <ul>
        <StepLines lines={dropped.map(line)} />
        {dropped.length === 0 && <li>Geen: wat gepland stond, blijft staan.</li>}
      </ul>
      {nextOn !== null && (
        <p>De eerste mail die blijft zoals hij was: {formatDate(nextOn, context.today)}.</p>
      )}
    </>
  );
}

function StepLines({ lines }: { lines: string[] }) {
  const rest = lines.length - stepsInSight;
  return (
    <>
      {lines.slice(0, stepsInSight).map((line) => (
        <li>{line}</li>
      ))}
      {rest > 0 && <li>en nog {plural(rest, 'andere', 'andere')}</li>}
    </>
  );
}

function readers(to: ScheduledStep['to'], action: ActionDetails): string {
  return formatList(to.map((one) => (one === 'owner' ? action.owner.name : audienceLabels[one])));
}
