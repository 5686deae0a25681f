/** What the coordinator must do because the software cannot. */

import type { OpenTask } from '../../prisma/action-overview.ts';

export function TaskList({
  tasks,
  total,
  path,
}: {
  tasks: OpenTask[];
  total: number;
  path: string;
}) {
  if (total === 0) return null;
  return (
    <section aria-labelledby="taken">
      <h2 id="taken">Voor de coördinator ({total})</h2>
      <ul class="rows">
        {tasks.map((task) => (
          <li>
            <TaskSentence task={task} path={path} />
          </li>
        ))}
      </ul>
      {total > tasks.length && <p>En nog {total - tasks.length} andere.</p>}
    </section>
  );
}

export function TaskSentence({ task, path }: { task: OpenTask; path: string }) {
  const municipality = path.split('/')[1] ?? '';
  return (
    <>
      <p>{taskSentence(task)}</p>
      <p>
        {task.actionKey !== null && (
          <a href={`${path}/acties/${task.actionKey}#besluit`}>
            {task.kind === 'owner_left' ? 'Wijs een actiehouder aan voor' : 'Bekijk'}{' '}
            {task.actionName}
          </a>
        )}
        {task.actionKey === null && task.kind !== 'sender_refused' && (
          <a href={`/${municipality}/adresboek`}>Bekijk het adresboek</a>
        )}
      </p>
      {task.detail !== '' && (
        <p class="utrecht-paragraph utrecht-paragraph--small">{task.detail}</p>
      )}
    </>
  );
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
    default:
      return `Er is iets te doen voor ${who}.`;
  }
}
