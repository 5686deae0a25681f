/** What a decision changes: dates, owner, mails and who reads them. Shown before it is taken. */

import {
  audienceLabels,
  capital,
  describeWarning,
  noticeLabels,
  plural,
  formatDate,
  formatList,
} from '../../domain/dutch/index.ts';
import type { Reader } from '../../domain/ahead/readers.ts';
import type { DecisionWarning } from '../../domain/ahead/warnings.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { Layout, Message } from '../site/layout.tsx';
import type { DecisionKind } from '../use-cases/decision-kinds.ts';
import type { Ahead, StepAhead } from '../use-cases/look-ahead.ts';

interface Props {
  context: PageContext;
  action: ActionDetails;
  kind: DecisionKind;
  ahead: Ahead;
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

export function ConsequencesPage({ context, action, kind, ahead, fields }: Props) {
  const back = `${pathOf(context)}/acties/${action.key}`;
  return (
    <Layout title={capital(decisionLabels[kind])} header={context.header} current="overview">
      <p class="utrecht-paragraph utrecht-paragraph--lead">{action.what}</p>
      <Warnings warnings={ahead.warnings} today={context.today} />
      <Changes ahead={ahead} today={context.today} />
      <MailChanges ahead={ahead} today={context.today} />
      <form method="post" action={`${back}/besluit`}>
        {Object.entries(fields).map(([name, value]) => (
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

interface WarningsProps {
  warnings: DecisionWarning[];
  today: IsoDate;
}

export function Warnings({ warnings, today }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <Message kind="problem">
      <p>Let op:</p>
      <ul>
        {warnings.map((warning) => (
          <li>{describeWarning(warning, today)}</li>
        ))}
      </ul>
    </Message>
  );
}

interface AheadProps {
  ahead: Ahead;
  today: IsoDate;
}

function Changes({ ahead: { dates, newOwner }, today }: AheadProps) {
  if (dates.length === 0 && newOwner === null) return null;
  return (
    <>
      <h2>Dit verandert er</h2>
      <ul>
        {dates.map(({ from, until }) => (
          <li>
            De datum {formatDate(from, today)} wordt {formatDate(until, today)}.
          </li>
        ))}
        {newOwner !== null && (
          <li>
            {newOwner.until} wordt actiehouder. {newOwner.from} krijgt over deze actie geen mail
            meer als actiehouder; links in oude mails werken niet meer.
          </li>
        )}
      </ul>
    </>
  );
}

/** Long lists say the first few: the year line of the action shows the rest. */
const stepsInSight = 6;

function MailChanges({ ahead: { notices, added, dropped, nextOn }, today }: AheadProps) {
  const line = ({ on, kind, readers }: StepAhead) =>
    `${capital(formatDate(on, today))}: ${noticeLabels[kind]}, aan ${describeReaders(readers)}`;
  return (
    <>
      <h2>Deze mails gaan uit</h2>
      <ul>
        {notices.map(({ kind, readers, immediate }) => (
          <li>
            {immediate ? 'Meteen' : 'In de volgende mailronde'}: {noticeLabels[kind]}, aan{' '}
            {describeReaders(readers)}
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
        <p>De eerste mail die blijft zoals hij was: {formatDate(nextOn, today)}.</p>
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
