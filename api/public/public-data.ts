/** The public page as data: what it says, with its licence and what each column means. */

import { stringify } from 'csv-stringify/sync';
import { publicStatusLabels } from '../../domain/dutch/index.ts';
import type { PublicPlan } from '../../domain/public/public-plan.ts';
import { spreadsheetText } from '../site/spreadsheet/text.ts';
import { licence } from './public-page.tsx';

const columns = ['thema', 'actie', 'planning', 'stand', 'eerstvolgende datum', 'stand van'];

export function publicSheet({ themes, on }: PublicPlan): string {
  const rows = themes.flatMap(({ name, actions }) =>
    actions.map(({ what, timing, status, dueOn }) =>
      [name, what, timing, publicStatusLabels[status], dueOn ?? '', on].map(spreadsheetText),
    ),
  );
  return stringify([columns, ...rows], { delimiter: ';', bom: true });
}

export function publicJson({ municipality, title, year, on, themes, decisions }: PublicPlan) {
  return {
    uitleg:
      'Acties die de gemeente openbaar heeft gemaakt, met hun stand. Datums zijn kalenderdagen in Nederland (JJJJ-MM-DD).',
    licentie: licence.url,
    gemeente: municipality,
    plan: title,
    jaar: year,
    standVan: on,
    themas: themes.map(({ key, name, goals, actions }) => ({
      id: key,
      naam: name,
      doelen: goals,
      acties: actions.map(({ what, timing, status, dueOn }) => ({
        wat: what,
        planning: timing,
        stand: publicStatusLabels[status],
        eerstvolgendeDatum: dueOn,
      })),
    })),
    besluiten: decisions.map(({ board, on: day, what, kind, until }) => ({
      ...{ overleg: board, datum: day, actie: what, besluit: kind, tot: until },
    })),
  };
}
