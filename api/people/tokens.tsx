/** Secrets of one's own: a link for the calendar, a key for the JSON API. Shown once, revocable always. */

import { type Context, Hono } from 'hono';
import ical, { ICalEventTransparency } from 'ical-generator';
import { z } from 'zod';
import { tokenPurposes } from '../../domain/access-tokens.ts';
import { feedDays } from '../../domain/calendar-feed.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import { isTooLong, mostCharacters } from '../../domain/text.ts';
import { findByToken, listTokens, makeToken, revokeToken } from '../../prisma/tokens.ts';
import { readFeed } from '../../prisma/action-feed.ts';
import type { Deps } from '../site/deps.ts';
import { findContext, municipalityContext, type PageContext } from '../site/context.ts';
import { KeysPage, type KeysProps } from './tokens-page.tsx';
import { page } from '../site/layout.tsx';
import { requirePermission } from '../site/access.ts';
import { readForm, textField } from '../site/read-form.ts';
import { dutchCalendar, type PersonViewer, type SiteEnv, viewerFrom } from '../site/viewer.ts';

const making = z.object({
  soort: z.enum(tokenPurposes).nullable().catch(null),
  naam: textField,
});
const revoking = z.object({ sleutel: z.uuid().nullable().catch(null) });

export function keyPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/sleutels';

  app.get(path, requirePermission('answer'), async (c) => show(c, { made: null, typed: null }));

  // The secret is on this one page: an address with it in would stay in the history of the browser.
  app.post(path, requirePermission('answer'), async (c) => {
    const found = await find(c);
    if (found === null) return c.redirect('/', 303);
    const { soort: purpose, naam } = making.parse(await readForm(c));
    const [contactId] = found.person.contactIds;
    if (contactId === undefined) return show(c, { made: null, typed: null });
    if (purpose === null) return show(c, { made: null, typed: naam });
    if (isTooLong(naam, mostCharacters.keyName)) return show(c, { made: null, typed: naam });
    const municipalityId = found.context.plan.municipality.id;
    const name = naam === '' ? defaultNames[purpose] : naam;
    const token = { purpose, municipalityId, contactId, name, at: found.context.now };
    const secret = await makeToken(deps.db, token);
    return show(c, { made: { purpose, secret }, typed: null });
  });

  app.post(`${path}/intrekken`, requirePermission('answer'), async (c) => {
    const found = await find(c);
    const { sleutel } = revoking.parse(await readForm(c));
    if (found !== null && sleutel !== null) {
      await revokeToken(deps.db, found.person.contactIds, sleutel);
    }
    return c.redirect(c.req.path.replace('/intrekken', ''), 303);
  });

  return app;

  async function find(
    c: Context<SiteEnv>,
  ): Promise<{ context: PageContext; person: PersonViewer } | null> {
    const context = await municipalityContext(deps, c);
    const person = context?.viewer;
    if (context === null || person?.kind !== 'person' || person.contactIds.length === 0)
      return null;
    return { context, person };
  }

  async function show(c: Context<SiteEnv>, { made, typed }: Pick<KeysProps, 'made' | 'typed'>) {
    const found = await find(c);
    if (found === null) return c.redirect('/', 303);
    const { context, person } = found;
    const tokens = await listTokens(deps.db, person.contactIds);
    const { baseUrl } = deps;
    return page(
      c,
      <KeysPage {...{ context, tokens, made, typed, baseUrl }} />,
      typed === null ? 200 : 400,
    );
  }
}

const defaultNames = { api: 'JSON-API', calendar: 'Agenda' } as const;

/** The calendar itself: the link is all it takes, since calendars cannot sign in. */
export function feedPages(deps: Deps): Hono {
  const app = new Hono();
  app.get('/agenda/:file{[A-Za-z0-9_-]{43}[.]ics}', async (c) => {
    const token = c.req.param('file').slice(0, -'.ics'.length);
    const today = dutchCalendar.dateOf(deps.now());
    const holder = await findByToken(deps.db, token, 'calendar', today);
    const person = holder === null ? null : viewerFrom(holder, deps.now());
    if (person?.kind !== 'person' || person.municipalityId === null) return c.text('', 404);
    const context = await findContext(deps, person, person.municipalityId, null);
    if (context === null) return c.text('', 404);
    const actions = await readFeed(deps.db, person.municipalityId, person.contactIds, today);
    const feed = ical({ name: context.plan.title, prodId: '//Aanjager//NL', ttl: 6 * 3600 });
    for (const { id, actionId, on, title, text } of feedDays(actions, context.calendar)) {
      const { planId, key } = partsOfActionId(actionId);
      feed.createEvent({
        id: `${id}@aanjager`,
        summary: title,
        description: text,
        allDay: true,
        // A day to know of, not a day without time (V12).
        transparency: ICalEventTransparency.TRANSPARENT,
        start: new Date(`${on}T00:00:00Z`),
        timezone: 'UTC',
        url: `${deps.baseUrl}/${planId}/acties/${key}`,
        stamp: new Date(deps.now()),
      });
    }
    return c.body(feed.toString(), 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
  });
  return app;
}
