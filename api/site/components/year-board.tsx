/** The year of every action on a line: a picture to look at, and the same as a list for who does not see it. */

import type { Child } from 'hono/jsx';
import { daysBetween, type IsoDate } from '../../../domain/calendar.ts';
import {
  type BoardMark,
  type BoardRow,
  markKinds,
  type YearBoard,
} from '../../../domain/board/year-board.ts';
import {
  boardLabels,
  capital,
  describeMark,
  formatMonthSign,
  formatShortDate,
  markLabels,
  statusLabels,
  numbered,
} from '../../../domain/dutch/index.ts';
import { Mark } from './year-mark.tsx';
import { StatusBadge } from './status-badge.tsx';

interface Props {
  board: YearBoard;
  caption: string;
  /** Null for a plan that does not run: its actions have no page yet. */
  hrefOf: ((row: BoardRow) => string) | null;
}

type Scale = (on: IsoDate) => string;

export function YearBoardTable({ board, caption, hrefOf }: Props) {
  const at = scaleOf(board);
  return (
    <>
      <table class="board">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Actie</th>
            <th scope="col">
              <span class="hidden-text">Het jaar</span>
              <Months board={board} at={at} />
            </th>
          </tr>
        </thead>
        {board.groups.map(({ name, rows }) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={2}>
                {name}
              </th>
            </tr>
            {rows.map((row) => (
              <Row {...{ board, row, at, href: hrefOf?.(row) ?? null }} />
            ))}
          </tbody>
        ))}
      </table>
      <Key />
    </>
  );
}

interface RowProps {
  board: YearBoard;
  row: BoardRow;
  at: Scale;
  href: string | null;
}

function Row({ board, row, at, href }: RowProps) {
  const { today } = board;
  const name = numbered(row.number, row.shortName);
  return (
    <tr>
      <th scope="row">
        {href === null ? name : <a href={href}>{name}</a>}{' '}
        {today !== null && (
          <StatusBadge status={row.status}>{capital(statusLabels[row.status])}</StatusBadge>
        )}
      </th>
      <td>
        <svg class="year-row" aria-hidden="true" focusable="false">
          <Backdrop board={board} at={at} />
          <line class="track" x1={at(row.from)} x2={at(row.until)} y1="14" y2="14" />
          {row.marks.map((mark) => (
            <MarkLink {...{ mark, today, at, href }} />
          ))}
        </svg>
        <ul class="hidden-text">
          {row.marks.map((mark) => (
            <li>{describeMark(mark, today)}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface MarkProps {
  mark: BoardMark;
  today: IsoDate | null;
  at: Scale;
  href: string | null;
}

/** By keyboard the name of the action leads to the same page: a stop at every mark would be in the way. */
function MarkLink({ mark, today, at, href }: MarkProps) {
  const shape = (
    <>
      <title>{capital(describeMark(mark, today))}</title>
      <Mark kind={mark.kind} round={mark.moment === 'evaluation'} />
    </>
  );
  return (
    <svg x={at(mark.on)} y="14" class="mark">
      {href === null ? (
        shape
      ) : (
        <a href={href} tabindex={-1}>
          {shape}
        </a>
      )}
    </svg>
  );
}

/** Meetings and today run through every line. */
function Backdrop({ board, at }: { board: YearBoard; at: Scale }) {
  const { meetings, today } = board;
  return (
    <>
      {meetings.map(({ on }) => (
        <line class="meeting" x1={at(on)} x2={at(on)} y1="0" y2="28" />
      ))}
      {today !== null && <line class="today" x1={at(today)} x2={at(today)} y1="0" y2="28" />}
    </>
  );
}

function Months({ board, at }: { board: YearBoard; at: Scale }) {
  const { year, today, meetings } = board;
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  return (
    <svg class="year-months" aria-hidden="true" focusable="false">
      {months.map((month) => {
        const x = at(monthStart(year, month));
        return (
          <>
            <line class="tick" x1={x} x2={x} y1="22" y2="34" />
            <text x={x} y="32" dx="3">
              {formatMonthSign(month)}
            </text>
          </>
        );
      })}
      {meetings.map(({ board: of, on }) => (
        <text class="meeting" x={at(on)} y="12" text-anchor="middle">
          <title>
            {boardLabels[of]}, {formatShortDate(on)}
          </title>
          {boardLabels[of].slice(0, 1)}
        </text>
      ))}
      {today !== null && <line class="today" x1={at(today)} x2={at(today)} y1="0" y2="34" />}
    </svg>
  );
}

function Key() {
  return (
    <ul class="board-key">
      {markKinds.map((kind) => (
        <li>
          <Sample>
            <Mark kind={kind} round={false} />
          </Sample>
          {markLabels[kind]}
        </li>
      ))}
      <li>
        <Sample>
          <Mark kind="open" round={true} />
        </Sample>
        rond: een evaluatie
      </li>
      <li>gestreepte lijn: een overleg (T van TVO, D van Driehoek)</li>
      <li>dikke lijn: vandaag</li>
    </ul>
  );
}

function Sample({ children }: { children?: Child }) {
  return (
    <svg class="sample" aria-hidden="true" focusable="false">
      <svg x="50%" y="50%" class="mark">
        {children}
      </svg>
    </svg>
  );
}

function monthStart(year: number, month: number): IsoDate {
  return `${String(year)}-${String(month).padStart(2, '0')}-01`;
}

function scaleOf({ first, last }: YearBoard): Scale {
  const whole = daysBetween(first, last);
  return (on) => `${((daysBetween(first, on) / whole) * 97 + 1.5).toFixed(2)}%`;
}
