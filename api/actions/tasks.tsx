/** What the coordinator must do because the software cannot. */

import type { OpenTask } from '../../prisma/action-overview.ts';
import { seenKinds } from '../../prisma/task-closing.ts';
import { Button } from '../site/components/button.tsx';
import type { Permission } from '../site/permissions.ts';
import { can, type Viewer } from '../site/viewer.ts';

interface ListProps {
  tasks: OpenTask[];
  total: number;
  path: string;
  viewer: Viewer;
}

interface ItemProps extends Pick<ListProps, 'path' | 'viewer'> {
  task: OpenTask;
}

export function TaskList({ tasks, total, path, viewer }: ListProps) {
  if (total === 0) return null;
  return (
    <section aria-labelledby="taken">
      <h2 id="taken">Voor de coördinator ({total})</h2>
      <ul class="rows">
        {tasks.map((task) => (
          <li>
            <TaskItem {...{ task, path, viewer }} />
          </li>
        ))}
      </ul>
      {total > tasks.length && <p>En nog {total - tasks.length} andere.</p>}
    </section>
  );
}

/** What a mail server said, and what was seen, is between it and the coordinator. */
function TaskItem({ task, path, viewer }: ItemProps) {
  const way = wayTo(task, path);
  const readsMails = can(viewer, 'read_mails');
  return (
    <>
      <p>{taskSentence(task)}</p>
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
    case 'owner_left':
      return {
        href: `${action}#besluit`,
        text: `Wijs een actiehouder aan voor ${task.actionName ?? 'deze actie'}`,
        needs: 'read_plan',
      };
    case 'plan_differs':
      return {
        href: action,
        text: `Bekijk ${task.actionName ?? 'deze actie'}`,
        needs: 'read_plan',
      };
    default:
      return {
        href: `/${path.split('/')[1] ?? ''}/adresboek`,
        text: 'Bekijk het adresboek',
        needs: 'read_directory',
      };
  }
}

function taskSentence({ kind, contactName, actionName }: OpenTask): string {
  const who = contactName ?? 'Iemand';
  switch (kind) {
    case 'owner_left':
      return `${who} is vertrokken. De actie “${actionName ?? 'onbekend'}” heeft een nieuwe actiehouder nodig.`;
    case 'address_refused':
      return `De mailserver weigert het adres van ${who}. Zoek het goede adres en zet het in het plan.`;
    case 'plan_differs':
      return `De actie “${actionName ?? 'onbekend'}” loopt anders dan het plan zegt. Zet het plan nog een keer aan; blijft dit staan, vraag dan uw beheerder.`;
    case 'mail_waits':
      return `De mailserver neemt nu geen mail aan voor ${who}. Wij blijven het proberen. Bel als het haast heeft.`;
    case 'sender_refused':
      return 'De mailserver weigert al onze mail. Er gaat niets verloren: wij blijven het proberen. Vraag de beheerder van de mail wat er is.';
    case 'mail_unknown':
      return `Het is niet zeker of een mail bij ${who} is aangekomen. Vraag het na.`;
    case 'answer_refused':
      return `${who} antwoordde over “${actionName ?? 'een actie'}” toen er een storing was. Daarna kon dat niet meer worden verwerkt. Laat het weten.`;
    default:
      return `Er is iets te doen voor ${who}.`;
  }
}
