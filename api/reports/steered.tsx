/** Changes to the plan itself, with what was stated of them. */

import type { IsoDate } from '../../domain/calendar.ts';
import { describeStated } from '../../domain/dutch/index.ts';
import type { SteeredChange } from '../../domain/reports/steered.ts';

export function SteeredChanges({ steered, on }: { steered: SteeredChange[]; on: IsoDate }) {
  if (steered.length === 0) return null;
  return (
    <section>
      <h2>Het plan gewijzigd, met deze gevolgen</h2>
      <ul>
        {steered.map(({ stated, author, reason }) => (
          <li>
            {author !== '' && `Door: ${author}. `}
            {describeStated(stated, on)}
            {reason !== '' && ` Reden: “${reason}”`}
          </li>
        ))}
      </ul>
    </section>
  );
}
