/** The consequences of a decision in words: the worst first, what is long in a fold. */

import { mostDuePerMonth } from '../../../domain/ahead/crowding.ts';
import type { MovedNotice, StatedNotice } from '../../../domain/ahead/stated-notices.ts';
import { changedCounts, type StatedLine } from '../../../domain/ahead/stated-report.ts';
import type { Statement } from '../../../domain/ahead/statement.ts';
import type { IsoDate } from '../../../domain/calendar.ts';
import {
  audienceLabels,
  capital,
  formatDate,
  formatDays,
  formatList,
  formatMoney,
  formatMonth,
  formatShortDate,
  noticeLabels,
  plural,
  statusLabels,
} from '../../../domain/dutch/index.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { Message } from '../layout.tsx';
import { LoadTable } from './load.tsx';

/** What a statement has ids of, in words. */
export interface StatedNames {
  contacts: ReadonlyMap<string, string>;
  actions: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
}

interface Props {
  statement: Statement;
  names: StatedNames;
  today: IsoDate;
}

export function StatementView({ statement, names, today }: Props) {
  const { appears, moves, vanishes } = statement;
  return (
    <>
      <Crowded {...{ statement, names, today }} />
      <p>
        Dit is berekend van {formatDate(statement.on, today)} tot en met{' '}
        {formatDate(statement.until, today)}, alsof niemand antwoordt. Wie antwoordt, krijgt minder
        mail.
      </p>
      <Notices title="Deze mails gaan uit" none="Geen." notices={appears} {...{ names, today }} />
      {moves.length > 0 && (
        <Notices
          title="Deze mails gaan op een andere dag"
          none=""
          notices={moves}
          {...{ names, today }}
        />
      )}
      <Notices
        title="Deze mails gaan niet meer uit"
        none="Geen: wat gepland stond, blijft staan."
        notices={vanishes}
        {...{ names, today }}
      />
      <NextReport {...{ statement, names, today }} />
      <Money {...{ statement, names }} />
      <Loads {...{ statement, names }} />
    </>
  );
}

function Crowded({ statement: { crowded, slowDowns }, names, today }: Props) {
  if (crowded.length === 0) return null;
  return (
    <Message kind="problem">
      <p>
        Let op: het wordt druk. Meer dan {plural(mostDuePerMonth, 'actie', 'acties')} in een maand
        is veel.
      </p>
      <ul>
        {crowded.map(({ contactId, month, actionIds }) => (
          <li>
            {nameOf(names.contacts, contactId)} heeft in {formatMonth(month)}{' '}
            {plural(actionIds.length, 'actie', 'acties')} met een datum:{' '}
            {formatList(actionIds.map((id) => nameOf(names.actions, id)))}.
          </li>
        ))}
        {slowDowns.length > 0 && (
          <li>
            Deze acties kunnen misschien later, want hun datum is nog niet voorbij:{' '}
            {formatList(
              slowDowns.map(
                ({ actionId, dueOn }) =>
                  `${nameOf(names.actions, actionId)} (${formatShortDate(dueOn, today)})`,
              ),
            )}
            .
          </li>
        )}
      </ul>
    </Message>
  );
}

interface NoticesProps {
  title: string;
  none: string;
  notices: (StatedNotice | MovedNotice)[];
  names: StatedNames;
  today: IsoDate;
}

/** Long lists show the first few; the rest is in a fold. */
const linesInSight = 6;

function Notices({ title, none, notices, names, today }: NoticesProps) {
  const lines = linesOf(notices, names, today);
  const rest = lines.slice(linesInSight);
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.slice(0, linesInSight).map((line) => (
          <li>{line}</li>
        ))}
        {lines.length === 0 && <li>{none}</li>}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>En nog {plural(rest.length, 'regel', 'regels')}</summary>
          <ul>
            {rest.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** One line for what the same people get about the same thing, with all its days. */
function linesOf(
  notices: (StatedNotice | MovedNotice)[],
  names: StatedNames,
  today: IsoDate,
): string[] {
  const sameDay = groupBy(notices, (one) => [one.on, wasOn(one), one.kind, one.actionId].join(' '));
  const mailed = [...sameDay.values()].flatMap((found) => {
    const [one] = found;
    if (one === undefined) return [];
    const about = one.actionId === null ? '' : ` over ${nameOf(names.actions, one.actionId)}`;
    const text = `${capital(noticeLabels[one.kind])}${about}, aan ${readersOf(found, names)}`;
    return [{ text, on: one.on, was: wasOn(one) }];
  });
  return [...groupBy(mailed, ({ text }) => text)].map(([text, found]) => {
    const days = formatDays(
      found.map(({ on }) => on),
      today,
    );
    const were = found.flatMap(({ was }) => was ?? []);
    return `${text}: ${days}${were.length === 0 ? '' : ` in plaats van ${formatDays(were, today)}`}.`;
  });
}

function wasOn(notice: StatedNotice | MovedNotice): IsoDate | null {
  return 'from' in notice ? notice.from : null;
}

function readersOf(notices: StatedNotice[], names: StatedNames): string {
  const readers = notices.map(
    ({ contactId, audience }) =>
      `${nameOf(names.contacts, contactId)} (${audienceLabels[audience]})`,
  );
  return formatList([...new Set(readers)]);
}

function NextReport({ statement: { report }, names, today }: Props) {
  if (report === null) return null;
  const counts = changedCounts(report);
  return (
    <>
      <h2>De volgende rapportage, {formatShortDate(report.on, today)}</h2>
      <ul>
        {report.lines.map(({ actionId, before, after }) => (
          <li>
            {capital(nameOf(names.actions, actionId))}: {describeLine(after, today)}. Zonder dit
            besluit: {describeLine(before, today)}.
          </li>
        ))}
        {counts.length > 0 && (
          <li>
            In de kop:{' '}
            {formatList(
              counts.map(
                ({ status, before, after }) =>
                  `${statusLabels[status]} ${String(after)} in plaats van ${String(before)}`,
              ),
            )}
            .
          </li>
        )}
      </ul>
    </>
  );
}

function describeLine(line: StatedLine | null, today: IsoDate): string {
  if (line === null) return 'staat er niet in';
  const due = line.dueOn === null ? '' : `, datum ${formatShortDate(line.dueOn, today)}`;
  return `${statusLabels[line.status]}${due}`;
}

function Money({ statement: { money }, names }: Omit<Props, 'today'>) {
  if (money.themes.length === 0) return null;
  return (
    <>
      <h2>Het geld volgens het plan</h2>
      <ul>
        {money.themes.map(({ themeId, budgetCents, plannedCents: { before, after } }) => (
          <li>
            {nameOf(names.themes, themeId)}: de acties kosten samen {formatMoney(after)} in plaats
            van {formatMoney(before)}. Het budget is {formatMoney(budgetCents)}.
            {after > budgetCents &&
              ` Dat is ${formatMoney(after - budgetCents)} te weinig. Onvoorzien is ${formatMoney(money.contingencyCents)}.`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Loads({ statement: { mails, loads }, names }: Omit<Props, 'today'>) {
  if (mails.length === 0 && loads.length === 0) return null;
  return (
    <details>
      <summary>Hoe druk het wordt, per persoon en per maand</summary>
      {mails.length > 0 && (
        <ul>
          {mails.map(({ contactId, before, after }) => (
            <li>
              {nameOf(names.contacts, contactId)}: {plural(after, 'mail', 'mails')} in plaats van{' '}
              {before}.
            </li>
          ))}
        </ul>
      )}
      {loads.map(({ contactId, before, after }) => (
        <LoadTable caption={nameOf(names.contacts, contactId)} months={after} before={before} />
      ))}
    </details>
  );
}

function nameOf(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}
