/** Reporting capacity from a mail: reading changes nothing, and an empty form is refused (F7, F8). */

import { Hono } from 'hono';
import type { Deps } from '../site/deps.ts';
import { nothingSent } from '../site/filled-form.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { type CapacityContext, capacityContext } from '../use-cases/capacity-context.ts';
import { capacityErrors, readCapacityForm } from '../use-cases/capacity-form.ts';
import { reportCapacity } from '../use-cases/report-capacity.ts';
import { CapacityAnswerPage } from './capacity-page.tsx';
import { unknownLink } from './outcome.tsx';
import { nameErrors } from './person.tsx';

export function capacityAnswerPages(deps: Deps): Hono {
  const app = new Hono();
  const path = '/a/:token/capaciteit';

  app.get(path, async (c) => {
    const context = await capacityContext(deps, c.req.param('token'));
    if (context === null) return unknownLink(c);
    const isDone = c.req.query('melding') === 'vastgelegd';
    return page(c, <CapacityAnswerPage context={context} sent={nothingSent} isDone={isDone} />);
  });

  app.post(path, async (c) => {
    const context = await capacityContext(deps, c.req.param('token'));
    if (context === null) return unknownLink(c);
    const typed = textFields(await readForm(c));
    const wrongName = nameErrors(typed['naam'] ?? '');
    const refusal = wrongName.length > 0 ? null : await submit(context, typed);
    if (wrongName.length === 0 && refusal === null) {
      return c.redirect(`${context.path}?melding=vastgelegd`, 303);
    }
    const sent = refusal === null ? { errors: wrongName, typed } : capacityErrors(refusal, typed);
    return page(c, <CapacityAnswerPage context={context} sent={sent} isDone={false} />, 400);
  });

  return app;

  /** Null when it was taken. */
  async function submit(context: CapacityContext, typed: Record<string, string>) {
    const { link, compared, now } = context;
    const { municipalityId, planId, half, contact } = link;
    const name = typed['naam']?.trim() ?? '';
    const author = name === '' ? contact.name : name;
    const by = { channel: 'mail', authorId: contact.id, author, at: now };
    const lines = compared.map(({ line }) => line);
    const input = readCapacityForm(typed, lines, half);
    const reported = await reportCapacity(deps, { municipalityId, planId, by }, lines, input);
    return reported.ok ? null : reported.refusal;
  }
}
