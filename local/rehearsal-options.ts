/** What a rehearsal can be asked for at the terminal: which plan, which people, until when. */

import { fileURLToPath } from 'node:url';
import { isRealDate, type IsoDate } from '../domain/calendar.ts';
import type { TextOption, Typed } from '../domain/command-line.ts';

const besides = (name: string) => fileURLToPath(new URL(name, import.meta.url));
export const examplePlan = besides('../plans/westerkwartier-2024.yaml');
export const exampleScript = besides('./people-2024.yaml');

/** Paths of a plan and of its people, or `none`; without a last day it goes on into the next year. */
export interface Wanted {
  plan: string;
  script: string;
  until: IsoDate | undefined;
}

const anything = () => null;

type Name = 'plan' | 'script' | 'until';

export const rehearsalOptions: Record<Name, TextOption> = {
  plan: { takes: 'BESTAND', does: 'oefent een ander plan', refuse: anything },
  script: {
    takes: 'BESTAND',
    does: 'andere mensen, zoals in local/people-2024.yaml; none: niemand antwoordt',
    refuse: anything,
  },
  until: {
    takes: 'DATUM',
    does: 'stopt de klok op die dag en laat alles zo staan',
    refuse: (text) => (isRealDate(text) ? null : 'een dag die bestaat, zoals 2024-07-15'),
  },
};

export function wantedOf(typed: Pick<Typed<Name, never>, 'text'>): Wanted {
  return {
    plan: typed.text('plan') ?? examplePlan,
    script: typed.text('script') ?? exampleScript,
    until: typed.text('until'),
  };
}
