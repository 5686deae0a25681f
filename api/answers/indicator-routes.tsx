/** Filling in figures from a mail: reading changes nothing, and an empty form is refused (F7, F8). */

import { Hono } from 'hono';
import type { Deps } from '../site/deps.ts';
import { nothingSent } from '../site/filled-form.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { enterValues } from '../use-cases/enter-values.ts';
import { type IndicatorContext, indicatorContext } from '../use-cases/indicator-context.ts';
import { isLeftOpen, readValueForm, valueErrors } from '../use-cases/value-form.ts';
import { IndicatorAnswerPage } from './indicator-page.tsx';
import { unknownLink } from './outcome.tsx';
import { nameErrors } from './person.tsx';

export function indicatorAnswerPages(deps: Deps): Hono {
  const app = new Hono();
  const path = '/a/:token/indicatoren';

  app.get(path, async (c) => {
    const context = await indicatorContext(deps, c.req.param('token'));
    if (context === null) return unknownLink(c);
    const isDone = c.req.query('melding') === 'vastgelegd';
    return page(c, <IndicatorAnswerPage context={context} sent={nothingSent} isDone={isDone} />);
  });

  app.post(path, async (c) => {
    const context = await indicatorContext(deps, c.req.param('token'));
    if (context === null) return unknownLink(c);
    const typed = textFields(await readForm(c));
    const wrongName = nameErrors(typed['naam'] ?? '');
    const refusal = wrongName.length > 0 ? null : await submit(context, typed);
    if (wrongName.length === 0 && refusal === null) {
      return c.redirect(`${context.path}?melding=vastgelegd`, 303);
    }
    const sent = refusal === null ? { errors: wrongName, typed } : valueErrors(refusal, typed);
    return page(c, <IndicatorAnswerPage context={context} sent={sent} isDone={false} />, 400);
  });

  return app;

  /** Null when it was taken. */
  async function submit(context: IndicatorContext, typed: Record<string, string>) {
    const { link, indicators, now, today } = context;
    const { municipalityId, contact } = link;
    const name = typed['naam']?.trim() ?? '';
    const author = name === '' ? contact.name : name;
    const by = { channel: 'mail', authorId: contact.id, author, at: now };
    const origin = { ...by, table: '', readingId: null };
    const filled = indicators
      .map(({ indicator, period }) => ({
        indicator,
        input: { ...readValueForm(typed, indicator.id), period },
      }))
      .filter(({ input }) => !isLeftOpen(input));
    const entered = await enterValues(deps, { municipalityId, today, origin }, filled);
    return entered.ok ? null : entered.refusal;
  }
}
