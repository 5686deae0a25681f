/** What happened to an action, and what was mailed about it. */

import { capital, describeStated } from '../../domain/dutch/index.ts';
import { describeEvent } from '../../domain/dutch/sentences.ts';
import { audienceLabels, channelLabel, scopeLabels } from '../../domain/dutch/labels.ts';
import { audiences } from '../../domain/plan/ladder.ts';
import { roles } from '../../domain/plan/plan.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { RecordedAnswer, RecordedEvent } from '../../prisma/action-answers.ts';
import type { MailAbout } from '../../prisma/action-mails.ts';
import type { PageContext } from '../site/context.ts';
import { deliveryResult } from '../site/delivery-result.ts';
import { formatMoment, mailMoment } from '../site/moment.ts';
import { noticeName } from '../site/notice-name.ts';

/** The newest first, as in every list of what happened (V40). */
interface HistoryProps extends Pick<ActionDetails, 'events' | 'origin'> {
  context: PageContext;
}

export function History({ events, origin, context }: HistoryProps) {
  return (
    <section>
      <h2>Wat er gebeurde</h2>
      <ol class="rows">
        {events.toReversed().map((event) => (
          <li>
            <p>
              <span class="quiet">{capital(formatMoment(event.at, context))}.</span>{' '}
              {describeEvent(event, event.answer?.author ?? '', context.today)}
              {scopeSentence(event)}
              {event.answer?.newOwnerName != null && ` Dat is ${event.answer.newOwnerName}.`}
            </p>
            {event.kind === 'action_activated' && origin !== null && (
              <p class="utrecht-paragraph utrecht-paragraph--small">
                In het plan gezet door {origin.author}: “{origin.reason}”
              </p>
            )}
            {event.answer !== null && <AnswerDetails answer={event.answer} />}
            {event.answer?.stated != null && (
              <p class="utrecht-paragraph utrecht-paragraph--small">
                {describeStated(event.answer.stated, context.today)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function scopeSentence(event: RecordedEvent): string {
  if (event.kind !== 'action_scaled') return '';
  return ` ${capital(scopeLabels[event.data.direction])}: “${event.answer?.scope ?? ''}”.`;
}

function AnswerDetails({ answer }: { answer: RecordedAnswer }) {
  return (
    <p class="utrecht-paragraph utrecht-paragraph--small">
      {capital(channelLabel(answer.channel))}
      {forwarded(answer)}
      {answer.reason === '' ? '.' : `: “${answer.reason}”`}
    </p>
  );
}

/** Whose mail it was, where somebody else answered (F9). */
function forwarded({ channel, contactName, author }: RecordedAnswer): string {
  const other = channel === 'mail' && contactName !== null && contactName !== author;
  return other ? ` aan ${contactName}` : '';
}

/** A late action gathers dozens of mails: then only the newest are in sight. */
const mailsInSight = 6;

export function MailsAbout({ mails, context }: { mails: MailAbout[]; context: PageContext }) {
  if (mails.length === 0) return null;
  const older = mails.slice(mailsInSight);
  return (
    <section>
      <h2>Mails over deze actie ({mails.length})</h2>
      <MailTable mails={mails.slice(0, mailsInSight)} context={context} />
      {older.length > 0 && (
        <details>
          <summary>Oudere mails ({older.length})</summary>
          <MailTable mails={older} context={context} />
        </details>
      )}
    </section>
  );
}

function MailTable({ mails, context }: { mails: MailAbout[]; context: PageContext }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Wanneer</th>
          <th scope="col">Aan</th>
          <th scope="col">Waarover</th>
          <th scope="col">Antwoord van de mailserver</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr>
            <td data-label="Wanneer">{mailMoment(mail, context)}</td>
            <td data-label="Aan">
              {mail.name} ({audienceName(mail.audience)})
            </td>
            <td data-label="Waarover">{noticeName(mail.kind)}</td>
            <td data-label="Antwoord">{deliveryResult(mail)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function audienceName(audience: string): string {
  const known = [...audiences, ...roles].find((candidate) => candidate === audience);
  return known === undefined ? audience : audienceLabels[known];
}
