/** A theme is put on the agenda, with what is proposed about it. */

import type { ThemeName } from '../../prisma/plan-themes.ts';
import { Button } from '../site/components/button.tsx';
import { problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import type { FoundMeeting } from '../use-cases/find-meeting.ts';
import { Fold, LongText, type PageErrors } from './agenda-forms.tsx';
import { hrefOf } from './meeting-of-path.ts';

interface Props {
  found: FoundMeeting;
  themes: ThemeName[];
  wrong: PageErrors;
}

export function ProposeTheme({ found, themes, wrong }: Props) {
  const chosen = wrong.typed['voorstel-thema'];
  return (
    <Fold title="Stel voor om een thema op of af te schalen" form="voorstel" wrong={wrong}>
      <form method="post" action={`${hrefOf(found.context, found.meeting)}/voorstel`}>
        <Field
          id="voorstel-thema"
          label="Welk thema?"
          problem={problemAt(wrong.errors, 'voorstel-thema')}
        >
          {(tied) => (
            <select {...tied} name="thema">
              <option value="">Kies</option>
              {themes.map(({ key, name }) => (
                <option value={key} selected={key === chosen}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <LongText id="voorstel-tekst" label="Wat stelt u voor?" now="" wrong={wrong} />
        <Button>Zet het voorstel op de agenda</Button>
      </form>
    </Fold>
  );
}
