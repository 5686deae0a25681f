/** From each figure of a report to what it was added up from. */

import { cellFigureId } from '../../domain/reports/figures/figure.ts';
import { figuresOf } from '../../domain/reports/figures/figures.ts';
import type { FrozenReport } from '../../prisma/report-freezing.ts';
import type { FigureLinks } from '../site/components/document.tsx';
import { pathOf, type PageContext } from '../site/context.ts';

export function figuresPath(context: PageContext, { report }: FrozenReport): string {
  return `${pathOf(context)}/rapportages/${String(report.half)}/herkomst`;
}

export function figureLinks(context: PageContext, frozen: FrozenReport): FigureLinks {
  const figures = figuresOf(frozen);
  const ids = new Set(figures.map(({ id }) => id));
  const linkTo = (id: string) => `${figuresPath(context, frozen)}?getal=${id}`;
  return {
    ofCell: (table, row, column) => {
      const id = cellFigureId(table, row, column);
      return ids.has(id) ? linkTo(id) : null;
    },
    ofSentence: (text) => {
      const figure = figures.find(({ sentence }) => sentence === text);
      return figure === undefined ? null : linkTo(figure.id);
    },
  };
}
