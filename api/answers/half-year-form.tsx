/**
 * The page behind the link of a mail that asks what a half year was: reading changes nothing, and an empty form is
 * refused (F7, F8).
 */

import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { type FilledForm, nothingSent } from '../site/filled-form.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { unknownLink } from './outcome.tsx';
import { nameErrors } from './person.tsx';

type Typed = Record<string, string>;

interface Found {
  path: string;
  now: string;
  link: { contact: { id: string; name: string } };
}

interface HalfYearForm<F extends Found, Refusal> {
  path: `/a/:token/${string}`;
  /** Null for a link that leads nowhere. */
  find(token: string): Promise<F | null>;
  /** Null when it was taken. */
  submit(found: F, typed: Typed, by: ReturnType<typeof authorOf>): Promise<Refusal | null>;
  errors(refusal: Refusal, typed: Typed): FilledForm;
  show(found: F, sent: FilledForm, isDone: boolean): Child;
}

export function halfYearForm<F extends Found, Refusal>(form: HalfYearForm<F, Refusal>): Hono {
  const app = new Hono();

  app.get(form.path, async (c) => {
    const found = await form.find(c.req.param('token'));
    if (found === null) return unknownLink(c);
    return page(c, form.show(found, nothingSent, c.req.query('melding') === 'vastgelegd'));
  });

  app.post(form.path, async (c) => {
    const found = await form.find(c.req.param('token'));
    if (found === null) return unknownLink(c);
    const typed = textFields(await readForm(c));
    const wrongName = nameErrors(typed['naam'] ?? '');
    const refusal =
      wrongName.length > 0 ? null : await form.submit(found, typed, authorOf(found, typed));
    if (wrongName.length === 0 && refusal === null) {
      return c.redirect(`${found.path}?melding=vastgelegd`, 303);
    }
    const sent = refusal === null ? { errors: wrongName, typed } : form.errors(refusal, typed);
    return page(c, form.show(found, sent, false), 400);
  });

  return app;
}

/** Whoever the link was for, unless somebody else says who they are. */
function authorOf({ link: { contact }, now }: Found, typed: Typed) {
  const name = typed['naam']?.trim() ?? '';
  const author = name === '' ? contact.name : name;
  return { channel: 'mail', authorId: contact.id, author, at: now };
}
