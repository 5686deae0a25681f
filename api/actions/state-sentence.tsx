/** The state of the plan in one sentence; every number leads to its rows. */

import { reportedStatuses, type Status } from '../../domain/action/status.ts';
import { type Calm, calms } from '../../domain/contact/calm.ts';
import { plural } from '../../domain/dutch/index.ts';
import { calmVerbs, statusVerbs } from '../../domain/dutch/sentences.ts';
import type { StatusCount } from '../../prisma/action-list.ts';

interface Part {
  count: number;
  verbs: [string, string];
  href: string;
}

interface Props {
  counts: StatusCount[];
  path: string;
  /** Key of the theme that is counted; null for the whole plan. */
  theme?: string | null;
}

export function StateSentence({ counts, path, theme = null }: Props) {
  const rest = theme === null ? '' : `&thema=${theme}`;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = partsOf(counts, path).filter(({ count }) => count > 0);
  if (total === 0)
    return <p class="utrecht-paragraph utrecht-paragraph--lead">Er zijn hier nog geen acties.</p>;
  return (
    <p class="utrecht-paragraph utrecht-paragraph--lead">
      {parts.map(({ count, verbs: [one, many], href }, i) => (
        <>
          {i === 0 ? '' : ', '}
          <a href={`${href}${rest}`}>
            {i === 0 ? `${String(count)} van ${plural(total, 'actie', 'acties')}` : count}
          </a>{' '}
          {count === 1 ? one : many}
        </>
      ))}
      .
    </p>
  );
}

/** Every action is counted in exactly one part; the worst comes first. */
function partsOf(counts: StatusCount[], path: string): Part[] {
  return [
    ...reportedStatuses
      .filter((status) => !isCalm(status) && !isClosed(status))
      .map((status) => ofStatus(status, counts, path)),
    ...calms.map((calm) => ofCalm(calm, counts, path)),
    ...reportedStatuses.filter(isClosed).map((status) => ofStatus(status, counts, path)),
  ];
}

function ofStatus(
  status: (typeof reportedStatuses)[number],
  counts: StatusCount[],
  path: string,
): Part {
  const count = sum(counts.filter((row) => row.status === status));
  return { count, verbs: statusVerbs[status], href: `${path}/acties?stand=${status}` };
}

function ofCalm(calm: Calm, counts: StatusCount[], path: string): Part {
  const count = sum(counts.filter((row) => row.calm === calm));
  return { count, verbs: calmVerbs[calm], href: `${path}/acties?contact=${calm}` };
}

function sum(rows: StatusCount[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

function isCalm(status: Status): boolean {
  return status === 'running' || status === 'due_soon';
}

function isClosed(status: Status): boolean {
  return status === 'completed' || status === 'cancelled';
}
