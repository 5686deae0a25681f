/** What the coordinator must do because the software cannot: each with the one place where it is done. */

import type { IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import type { OpenTask } from '../../prisma/action-overview.ts';
import { seenKinds } from '../../prisma/task-closing.ts';
import { Button } from '../site/components/button.tsx';
import type { Permission } from '../site/permissions.ts';
import { can, type Viewer } from '../site/viewer.ts';

interface ListProps {
  tasks: OpenTask[];
  total: number;
  path: string;
  today: IsoDate;
  viewer: Viewer;
}

interface ItemProps extends Pick<ListProps, 'path' | 'today' | 'viewer'> {
  task: OpenTask;
}

export function TaskList({ tasks, total, ...context }: ListProps) {
  const isTheirs = can(context.viewer, 'read_mails');
  if (total === 0) return null;
  return (
    <section aria-labelledby="taken">
      <h2 id="taken">
        {isTheirs ? 'Wacht op u' : 'Wacht op de coördinator'} ({total})
      </h2>
      <ul class="rows">
        {tasks.map((task) => (
          <li>
            <TaskItem {...{ task, ...context }} />
          </li>
        ))}
      </ul>
      {total > tasks.length && <p>En nog {total - tasks.length} andere.</p>}
    </section>
  );
}

/** What a mail server said, and what was seen, is between it and the coordinator. */
function TaskItem({ task, path, today, viewer }: ItemProps) {
  const way = wayTo(task, path);
  const readsMails = can(viewer, 'read_mails');
  return (
    <>
      <p>
        {task.actionKey !== null && (
          <>
            <a href={`${path}/acties/${task.actionKey}`}>{task.actionName}</a>:{' '}
          </>
        )}
        {taskSentence(task, today)}
      </p>
      {way !== null && can(viewer, way.needs) && (
        <p>
          <a href={way.href}>{way.text}</a>
        </p>
      )}
      {readsMails && task.detail !== '' && (
        <p class="utrecht-paragraph utrecht-paragraph--small">{task.detail}</p>
      )}
      {readsMails && seenKinds.includes(task.kind) && (
        <form method="post" action={`${path}/taken/gezien`}>
          <Button kind="secondary-action" name="taak" value={task.key}>
            Gezien
          </Button>
        </form>
      )}
    </>
  );
}

interface Way {
  href: string;
  text: string;
  needs: Permission;
}

/** Where somebody does something about it; null where that is nowhere here. */
function wayTo(task: OpenTask, path: string): Way | null {
  const action = `${path}/acties/${task.actionKey ?? ''}`;
  const name = task.actionName ?? 'deze actie';
  switch (task.kind) {
    case 'sender_refused':
      return null;
    case 'mail_unknown':
      return {
        href: `${path}/mails?mail=${task.key.split('/')[1] ?? ''}`,
        text: 'Bekijk deze mail',
        needs: 'read_mails',
      };
    case 'answer_refused':
      return { href: `${action}#niet-verwerkt`, text: 'Bekijk het antwoord', needs: 'read_plan' };
    case 'extension_asked':
      return {
        href: `${action}#besluit`,
        text: `Beslis over de tijd voor ${name}`,
        needs: 'decide',
      };
    case 'not_mine':
    case 'owner_left':
      return {
        href: `${action}#besluit`,
        text: `Wijs een actiehouder aan voor ${name}`,
        needs: 'decide',
      };
    case 'stuck':
    case 'obstacle':
      return {
        href: `${action}#besluit`,
        text: `Bekijk wat u kunt doen bij ${name}`,
        needs: 'decide',
      };
    case 'plan_differs':
      return { href: action, text: `Bekijk ${name}`, needs: 'read_plan' };
    default:
      return {
        href: `/${path.split('/')[1] ?? ''}/adresboek`,
        text: 'Bekijk het adresboek',
        needs: 'read_directory',
      };
  }
}

function taskSentence(task: OpenTask, today: IsoDate): string {
  const { kind, contactName, requestedUntil } = task;
  const who = contactName ?? 'Iemand';
  switch (kind) {
    case 'extension_asked': {
      const until =
        requestedUntil === null ? 'om meer tijd' : `tijd tot ${formatDate(requestedUntil, today)}`;
      return `${who} vraagt ${until}.`;
    }
    case 'not_mine':
      return `${who} zegt: deze actie is niet van mij.`;
    case 'stuck':
      return `${who} zegt dat deze actie vastzit en vraagt uw hulp.`;
    case 'obstacle':
      return `${who} meldt dat er iets in de weg zit bij deze actie.`;
    case 'owner_left':
      return `${who} is vertrokken. Deze actie heeft een nieuwe actiehouder nodig.`;
    case 'address_refused':
      return `De mailserver weigert het adres van ${who}. Zoek het goede adres en zet het in het adresboek.`;
    case 'plan_differs':
      return `Deze actie loopt anders dan het plan zegt. Zet het plan nog een keer aan; blijft dit staan, vraag dan uw beheerder.`;
    case 'mail_waits':
      return `De mailserver neemt nu geen mail aan voor ${who}. Wij blijven het proberen. Bel als het haast heeft.`;
    case 'sender_refused':
      return 'De mailserver weigert al onze mail. Er gaat niets verloren: wij blijven het proberen. Vraag de beheerder van de mail wat er is.';
    case 'mail_unknown':
      return `Het is niet zeker of een mail bij ${who} is aangekomen. Vraag het na.`;
    case 'answer_refused':
      return `${who} antwoordde toen er een storing was. Daarna kon dat niet meer worden verwerkt. Laat het weten.`;
    default:
      return `Er is iets te doen voor ${who}.`;
  }
}
