/** How much mail a year is: per week, on the busiest day and per person. */

import { plural, formatDate, formatShortDate } from '../../domain/dutch/index.ts';
import type { Preview } from '../../domain/ahead/preview.ts';

export function PlanLoad({ preview, changed }: { preview: Preview; changed: boolean }) {
  const { weeks, busiestDay, people, from, until } = preview;
  const busiest = weeks.toSorted((a, b) => b.mails - a.mails)[0];
  return (
    <section>
      <h2>Zoveel mail is dit</h2>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Van {formatDate(from)} tot en met {formatDate(until)} hooguit{' '}
        {plural(preview.mails, 'mail', 'mails')} aan {plural(people.length, 'mailbox', 'mailboxen')}
        , met daarin {plural(preview.notices, 'bericht', 'berichten')}.
      </p>
      <p>
        Dit is het meeste dat er kan komen: alsof niemand ooit antwoordt. Wie op tijd antwoordt,
        krijgt minder. {promise(preview)}
      </p>
      {changed && (
        <p>
          Het is geteld alsof het gewijzigde plan vandaag begint. Acties die al klaar zijn, krijgen
          geen mail meer.
        </p>
      )}
      {busiest !== undefined && busiestDay !== null && (
        <p>
          De drukste week is die van {formatDate(busiest.monday)}, met{' '}
          {plural(busiest.mails, 'mail', 'mails')}. De drukste dag is {formatDate(busiestDay.on)},
          met {plural(busiestDay.mails, 'mail', 'mails')}.
        </p>
      )}
      <Weeks weeks={weeks} most={busiest?.mails ?? 0} />
    </section>
  );
}

function promise({ mostRoutinePerPersonPerDay: most }: Preview): string {
  return most <= 1
    ? 'Per persoon hoogstens één gewone mail per werkdag.'
    : `Let op: iemand krijgt ${plural(most, 'gewone mail', 'gewone mails')} op één dag.`;
}

function Weeks({ weeks, most }: { weeks: Preview['weeks']; most: number }) {
  return (
    <>
      <svg
        class="year"
        viewBox={`0 0 ${String(Math.max(1, weeks.length))} ${String(Math.max(1, most))}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {weeks.map(({ mails }, i) => (
          <rect class="given" x={i + 0.1} y={most - mails} width="0.8" height={mails} />
        ))}
      </svg>
      <details>
        <summary>Mails per week, in getallen</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Week van maandag</th>
              <th scope="col" class="number">
                Mails
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ monday, mails }) => (
              <tr>
                <td>{formatShortDate(monday)}</td>
                <td class="number">{mails}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

export function PlanPeople({ preview }: { preview: Preview }) {
  return (
    <section>
      <h2>Wie krijgt hoe vaak mail</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Wie</th>
            <th scope="col" class="number">
              Mails
            </th>
            <th scope="col" class="number">
              Berichten
            </th>
            <th scope="col">Eerste mail</th>
            <th scope="col">Laatste mail</th>
          </tr>
        </thead>
        <tbody>
          {preview.people.map(({ name, mails, notices, first, last }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="number" data-label="Mails">
                {mails}
              </td>
              <td class="number" data-label="Berichten">
                {notices}
              </td>
              <td data-label="Eerste mail">{formatShortDate(first)}</td>
              <td data-label="Laatste mail">{formatShortDate(last)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
