/** The site: every page, and what holds for all of them. */

import { type Context, Hono, type Next } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { formatList } from '../domain/dutch/index.ts';
import { actionPages } from './actions/routes.tsx';
import { answerPages, unremembered } from './answers/routes.tsx';
import { bodyLimits } from './body-limits.tsx';
import { bulkPages } from './actions/bulk.tsx';
import type { Deps } from './site/deps.ts';
import { firstHourPages } from './first-hour/routes.tsx';
import { apiV1 } from './v1/app.ts';
import { lookAheadScript } from './drafts/look-ahead.ts';
import { draftPages } from './drafts/routes.tsx';
import { directoryPages } from './people/directory.tsx';
import { handoverPages } from './actions/handover.tsx';
import { feedPages, keyPages } from './people/tokens.tsx';
import { meetingPages } from './meetings/routes.tsx';
import { indicatorPages } from './indicators/routes.tsx';
import { indicatorFilePages } from './indicators/file-routes.tsx';
import { capacityPages } from './money/capacity-routes.tsx';
import { moneyFilePages } from './money/file-routes.tsx';
import { moneyPages } from './money/routes.tsx';
import { mailPages } from './reports/mails.tsx';
import { myActionPages } from './answers/my-actions.tsx';
import { overviewPages } from './actions/overview.tsx';
import { ownerPages } from './actions/owners.tsx';
import { personPages } from './people/person.tsx';
import { plansPages } from './plans/routes.tsx';
import { nextYearPages } from './next-year/routes.tsx';
import { publicPages } from './public/routes.tsx';
import { publicationPages } from './public/publication.tsx';
import { steeringPages } from './steering/routes.tsx';
import { reportDraftPages } from './reports/draft-routes.tsx';
import { reportFiles } from './reports/file-routes.ts';
import { reportPages } from './reports/routes.tsx';
import { verifyPages } from './reports/verify-routes.tsx';
import { themePages } from './actions/theme.tsx';
import { yearBoardPages } from './actions/year-board.tsx';
import { liveScript } from './site/live.ts';
import { isLoopback, isOwnOrigin } from './site/origin.ts';
import { signInPages } from './sign-in/routes.tsx';
import { AccessDenied, type AccessRefusal } from './site/access.ts';
import {
  BrokenFormPage,
  BrokenPage,
  ForbiddenPage,
  MissingPage,
  NotForYouPage,
  SignInFirstPage,
} from './site/apology.tsx';
import { authenticateByCookie } from './site/authenticate.ts';
import { pdfView } from './site/pdf-view/routes.ts';
import { securityHeaders } from './site/security-headers.ts';
import { stylePages } from './site/style/routes.ts';
import type { SiteEnv } from './site/viewer.ts';
import { page } from './site/layout.tsx';
import { readSentForm } from './site/sent-form.tsx';
import { whatIsAway } from './site/health.ts';
import { isUnavailable, logUnavailable } from './site/unavailable.ts';
import { showUnavailable } from './site/unavailable-page.tsx';

export function createApp(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.use('/a/*', unremembered);
  app.use(securityHeaders);
  app.use(notKept);
  app.use(bodyLimits);
  // People with a link from a mail have no account: the token is their way through the door, and their
  // mail program may hide where the form came from.
  app.route('/', answerPages(deps));
  if (deps.protection.kind === 'loopback') app.use('/api/*', ownName(deps));
  // A token is sent by programs only; what needs none, on one's own machine, looks at the origin itself.
  app.route('/api/v1', apiV1(deps));
  app.use(withoutNul);
  app.use(csrf({ origin: (origin) => isOwnOrigin(origin, deps.baseUrl) }));
  app.route('/', stylePages(deps.styles));
  app.route('/', liveScript());
  app.route('/', lookAheadScript());
  app.route('/', pdfView());
  app.route('/', feedPages(deps));
  app.get('/gezond', async (c) => {
    const away = await whatIsAway(deps);
    return away.length === 0
      ? c.text('ok')
      : c.text(`${formatList(away)} ${away.length === 1 ? 'antwoordt' : 'antwoorden'} niet`, 503);
  });
  if (deps.protection.kind === 'loopback') app.use(ownName(deps));
  app.route('/', publicPages(deps));
  app.use(authenticateByCookie(deps));
  app.route('/', signInPages(deps));
  app.route('/', plansPages(deps));
  app.route('/', draftPages(deps));
  app.route('/', firstHourPages(deps));
  app.route('/', overviewPages(deps));
  app.route('/', yearBoardPages(deps));
  app.route('/', ownerPages(deps));
  app.route('/', themePages(deps));
  app.route('/', steeringPages(deps));
  app.route('/', publicationPages(deps));
  app.route('/', nextYearPages(deps));
  app.route('/', myActionPages(deps));
  app.route('/', keyPages(deps));
  app.route('/', directoryPages(deps));
  app.route('/', personPages(deps));
  app.route('/', meetingPages(deps));
  app.route('/', moneyFilePages(deps));
  app.route('/', moneyPages(deps));
  app.route('/', capacityPages(deps));
  app.route('/', indicatorFilePages(deps));
  app.route('/', indicatorPages(deps));
  app.route('/', reportPages(deps));
  app.route('/', reportFiles(deps));
  app.route('/', reportDraftPages(deps));
  app.route('/', verifyPages(deps));
  app.route('/', mailPages(deps));
  app.route('/', actionPages(deps));
  app.route('/', bulkPages(deps));
  app.route('/', handoverPages(deps));
  app.notFound(async (c) => page(c, MissingPage({ sent: await readSentForm(c) }), 404));
  app.onError(async (error, c) => {
    if (error instanceof AccessDenied) return showRefusal(c, error.refusal);
    if (error instanceof HTTPException) {
      return showHttpError(c, error);
    }
    if (isUnavailable(error)) {
      logUnavailable(error);
      return showUnavailable(c);
    }
    console.error(error);
    return page(c, BrokenPage({ sent: await readSentForm(c) }), 500);
  });
  return app;
}

/** Almost every page and file is somebody's own: only what says otherwise may be kept on the way (V64). */
async function notKept(c: Context, next: Next) {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
}

/** No database keeps it, and no address of ours holds it. */
async function withoutNul(c: Context, next: Next) {
  if (/%00/.test(c.req.url)) return c.notFound();
  await next();
}

function showHttpError(c: Context, error: HTTPException) {
  switch (error.status) {
    case 400:
      return page(c, BrokenFormPage(), 400);
    case 403:
      return page(c, ForbiddenPage(), 403);
    default:
      return error.getResponse();
  }
}

/** Only our own pages send what comes this far: see `csrf`. So it may be offered to be sent again. */
async function showRefusal(c: Context, refusal: AccessRefusal) {
  const sent = await readSentForm(c);
  switch (refusal) {
    case 'not_signed_in':
      return sent === null ? askToSignIn(c) : page(c, SignInFirstPage({ sent }), 401);
    case 'not_found':
      return page(c, MissingPage({ sent }), 404);
    case 'not_permitted':
      return page(c, NotForYouPage({ sent }), 403);
  }
}

function askToSignIn(c: Context) {
  const back = c.req.method === 'GET' ? new URL(c.req.url) : null;
  const query = back === null ? '' : `?terug=${encodeURIComponent(back.pathname + back.search)}`;
  return c.redirect(`/aanmelden${query}`, 303);
}

/** On this machine nobody signs in, but then only by its own name: another site could point its name at 127.0.0.1 and read along. */
export function ownName({ baseUrl }: Pick<Deps, 'baseUrl'>) {
  return async (c: Context, next: Next) => {
    const { hostname } = new URL(c.req.url);
    const ours = isLoopback(hostname) || hostname === new URL(baseUrl).hostname;
    // A web server in front lets others in, whatever name it calls us by (V56).
    const passedOn = ['x-forwarded-for', 'forwarded'].some((name) => c.req.header(name));
    if (!ours || passedOn) throw new HTTPException(403);
    await next();
  };
}
