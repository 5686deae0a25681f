/** What happened to an action, and what was mailed about it. */

import type { Instant } from '../../domain/calendar.ts';
import { capital, sayDate } from '../../domain/dutch/index.ts';
import { sayEvent } from '../../domain/dutch/sentences.ts';
import { audienceWords, noticeWords } from '../../domain/dutch/labels.ts';
import { noticeKinds } from '../../domain/notices/notice.ts';
import { audiences } from '../../domain/plan/ladder.ts';
import { roles } from '../../domain/plan/plan.ts';
import type { Given, Happened, MailAbout } from '../../prisma/action-details.ts';
import type { Scene } from '../site/context.ts';
import { mailAnswer } from '../site/delivery-result.ts';

export function History({ events, scene }: { events: Happened[]; scene: Scene }) {
  return (
    <section>
      <h2>Wat er gebeurde</h2>
      <ol class="rows">
        {events.map((event) => (
          <li>
            <p>
              <span class="quiet">{capital(moment(event.at, scene))}.</span>{' '}
              {sayEvent({ ...event, answerId: null }, event.answer?.saidBy ?? '', scene.today)}
              {event.answer?.newOwnerName != null && ` Dat is ${event.answer.newOwnerName}.`}
            </p>
            {event.answer !== null && <Words answer={event.answer} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

const channels: Record<string, string> = {
  mail: 'via de link in de mail',
  page: 'op deze site',
  api: 'door een ander systeem',
  plan_file: 'door een nieuw planbestand',
};

function Words({ answer }: { answer: Given }) {
  return (
    <p class="utrecht-paragraph utrecht-paragraph--small">
      {capital(channels[answer.channel] ?? answer.channel)}
      {forwarded(answer)}
      {answer.reason === '' ? '.' : `: “${answer.reason}”`}
    </p>
  );
}

/** Whose mail it was, where somebody else answered (F9). */
function forwarded({ channel, contactName, saidBy }: Given): string {
  const other = channel === 'mail' && contactName !== null && contactName !== saidBy;
  return other ? ` aan ${contactName}` : '';
}

/** A late action gathers dozens of mails: then only the newest are in sight. */
const inSight = 6;

export function MailsAbout({ mails, scene }: { mails: MailAbout[]; scene: Scene }) {
  if (mails.length === 0) return null;
  const older = mails.slice(inSight);
  return (
    <section>
      <h2>Mails over deze actie ({mails.length})</h2>
      <MailTable mails={mails.slice(0, inSight)} scene={scene} />
      {older.length > 0 && (
        <details>
          <summary>Oudere mails ({older.length})</summary>
          <MailTable mails={older} scene={scene} />
        </details>
      )}
    </section>
  );
}

function MailTable({ mails, scene }: { mails: MailAbout[]; scene: Scene }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Dag</th>
          <th scope="col">Aan</th>
          <th scope="col">Waarover</th>
          <th scope="col">Antwoord van de mailserver</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr>
            <td data-label="Dag">{sayDate(mail.on, scene.today)}</td>
            <td data-label="Aan">
              {mail.name} ({audienceName(mail.audience)})
            </td>
            <td data-label="Waarover">{noticeName(mail.kind)}</td>
            <td data-label="Antwoord">{mailAnswer(mail)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function noticeName(kind: string): string {
  const known = noticeKinds.find((candidate) => candidate === kind);
  return known === undefined ? kind : noticeWords[known];
}

function audienceName(audience: string): string {
  const known = [...audiences, ...roles].find((candidate) => candidate === audience);
  return known === undefined ? audience : audienceWords[known];
}

function moment(at: Instant, scene: Scene): string {
  const time = new Intl.DateTimeFormat('nl-NL', {
    timeZone: scene.plan.rules.calendar.zone,
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${sayDate(scene.calendar.dateOf(at), scene.today)} om ${time.format(new Date(at))}`;
}
