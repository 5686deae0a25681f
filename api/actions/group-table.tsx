/** Counts per theme or per party, worst first. Counts only: an average hides the one that is stuck. */

import { groupBy } from '../../domain/group-by.ts';
import type { Status } from '../../domain/action/status.ts';
import type { GroupCount } from '../../prisma/action-overview.ts';

const columns: { name: string; statuses: Status[] }[] = [
  { name: 'Bij TVO', statuses: ['escalated'] },
  { name: 'Te laat', statuses: ['overdue'] },
  { name: 'Vast of risico', statuses: ['stuck', 'at_risk'] },
  { name: 'Loopt', statuses: ['due_soon', 'running'] },
  { name: 'Staat stil', statuses: ['paused'] },
  { name: 'Klaar', statuses: ['completed'] },
  { name: 'Gestopt', statuses: ['cancelled'] },
];
const shown = 50;

interface Props {
  title: string;
  filter: 'thema' | 'partij';
  counts: GroupCount[];
  path: string;
}

export function GroupTable({ title, filter, counts, path }: Props) {
  const groups = groupsOf(counts);
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{filter === 'thema' ? 'Thema' : 'Partij van de actiehouder'}</th>
            {columns.map(({ name }) => (
              <th scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, shown).map((group) => (
            <tr>
              <th scope="row">
                <a href={groupHref(path, filter, group.key)}>{group.name}</a>
              </th>
              {columns.map(({ name }, i) => (
                <Cell
                  name={name}
                  count={group.cells[i] ?? 0}
                  href={hrefOf(path, filter, group.key, i)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > shown && <p>En nog {groups.length - shown} andere.</p>}
    </section>
  );
}

function Cell({ name, count, href }: { name: string; count: number; href: string }) {
  return (
    <td class={count === 0 ? 'number none' : 'number'} data-label={name}>
      {count === 0 ? '–' : <a href={href}>{count}</a>}
    </td>
  );
}

interface Group {
  key: string;
  name: string;
  cells: number[];
}

function groupsOf(counts: GroupCount[]): Group[] {
  const groups = [...groupBy(counts, ({ key }) => key)].map(([key, rows]) => ({
    key,
    name: rows[0]?.name ?? key,
    cells: columns.map(({ statuses }) =>
      rows
        .filter(({ status }) => statuses.includes(status))
        .reduce((sum, { count }) => sum + count, 0),
    ),
  }));
  return groups.sort(worstFirst);
}

function worstFirst(a: Group, b: Group): number {
  for (const [i, cell] of a.cells.entries()) {
    const difference = (b.cells[i] ?? 0) - cell;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A theme has a page of its own. */
function groupHref(path: string, filter: Props['filter'], key: string): string {
  return filter === 'thema' ? `${path}/themas/${key}` : `${path}/acties?${filter}=${key}`;
}

function hrefOf(path: string, filter: string, key: string, column: number): string {
  const chosen = columns[column]?.statuses.map((status) => `&stand=${status}`) ?? [];
  return `${path}/acties?${filter}=${key}${chosen.join('')}`;
}
