/** The public page as data: what it says, with its licence and what each column means. */

import { stringify } from 'csv-stringify/sync';
import { writeFigure } from '../../domain/amounts.ts';
import { describeBasis } from '../../domain/dutch/indicator-sentences.ts';
import { describeSource, valueStatusLabels } from '../../domain/dutch/indicators.ts';
import { publicStatusLabels } from '../../domain/dutch/index.ts';
import type { PublicIndicator, PublicPlan } from '../../domain/public/public-plan.ts';
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

const indicatorColumns = [
  ...['thema', 'indicator', 'eenheid', 'periode', 'waarde', 'stand'],
  ...['streefwaarde', 'jaar van de streefwaarde', 'bron'],
];

export function indicatorSheet({ themes }: PublicPlan): string {
  const rows = themes.flatMap(({ name, indicators }) =>
    indicators.map((one) => {
      const { naam, eenheid, periode, waarde, stand, streefwaarde, bron } = indicatorJson(one);
      const figure = waarde === null ? 'onbekend' : writeFigure(waarde);
      const target = streefwaarde === null ? '' : writeFigure(streefwaarde.waarde);
      const year = streefwaarde === null ? '' : String(streefwaarde.jaar);
      return [...[name, naam, eenheid, periode ?? '', figure, stand ?? '', target, year, bron]].map(
        spreadsheetText,
      );
    }),
  );
  return stringify([indicatorColumns, ...rows], { delimiter: ';', bom: true });
}

function indicatorJson(one: PublicIndicator) {
  const { indicator, latest } = one;
  const { target } = indicator;
  return {
    naam: indicator.name,
    eenheid: describeBasis(one),
    periode: latest?.period ?? null,
    waarde: latest?.figure ?? null,
    stand: latest && valueStatusLabels[latest.status],
    streefwaarde: target && { waarde: target.value, jaar: target.year },
    bron: describeSource(indicator.source),
  };
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
    themas: themes.map(({ key, name, goals, actions, indicators }) => ({
      id: key,
      naam: name,
      doelen: goals,
      acties: actions.map(({ what, timing, status, dueOn }) => ({
        wat: what,
        planning: timing,
        stand: publicStatusLabels[status],
        eerstvolgendeDatum: dueOn,
      })),
      indicatoren: indicators.map(indicatorJson),
    })),
    besluiten: decisions.map(({ board, on: day, what, kind, until }) => ({
      overleg: board,
      datum: day,
      actie: what,
      besluit: kind,
      tot: until,
    })),
  };
}
