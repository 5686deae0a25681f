/** The state of the plan in one sentence; every number leads to its rows. */

import { plural } from '../../domain/dutch/index.ts';
import type { StatusCount } from '../../prisma/action-overview.ts';

interface Part {
  count: number;
  one: string;
  many: string;
  href: string;
}

export function StateSentence({ counts, path }: { counts: StatusCount[]; path: string }) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = partsOf(counts, path).filter(({ count }) => count > 0);
  if (total === 0)
    return <p class="utrecht-paragraph utrecht-paragraph--lead">Dit plan heeft nog geen acties.</p>;
  return (
    <p class="utrecht-paragraph utrecht-paragraph--lead">
      {parts.map(({ count, one, many, href }, i) => (
        <>
          {i === 0 ? '' : ', '}
          <a href={href}>
            {i === 0 ? `${String(count)} van ${plural(total, 'actie', 'acties')}` : count}
          </a>{' '}
          {count === 1 ? one : many}
        </>
      ))}
      .
    </p>
  );
}

/** Every action is counted in exactly one part. */
function partsOf(counts: StatusCount[], path: string): Part[] {
  const sum = (fits: (row: StatusCount) => boolean) =>
    counts.filter(fits).reduce((total, { count }) => total + count, 0);
  const is = (name: StatusCount['status']) => sum(({ status }) => status === name);
  const calm = ({ status }: StatusCount) => status === 'running' || status === 'due_soon';
  return [
    {
      count: sum((row) => calm(row) && !row.waiting),
      one: 'loopt goed',
      many: 'lopen goed',
      href: `${path}/acties?stand=due_soon&stand=running&wacht=nee`,
    },
    { count: is('completed'), one: 'is klaar', many: 'zijn klaar', href: '#klaar' },
    { count: is('overdue'), one: 'is te laat', many: 'zijn te laat', href: '#te-laat' },
    { count: is('escalated'), one: 'ligt bij het TVO', many: 'liggen bij het TVO', href: '#tvo' },
    { count: is('stuck'), one: 'zit vast', many: 'zitten vast', href: '#vast' },
    { count: is('at_risk'), one: 'loopt risico', many: 'lopen risico', href: '#vast' },
    {
      count: sum((row) => calm(row) && row.waiting),
      one: 'wacht op antwoord van de actiehouder',
      many: 'wachten op antwoord van de actiehouder',
      href: `${path}/acties?wacht=ja`,
    },
    { count: is('paused'), one: 'staat stil', many: 'staan stil', href: '#stil' },
    { count: is('cancelled'), one: 'is gestopt', many: 'zijn gestopt', href: '#gestopt' },
  ];
}
