/** The money of a plan: all pots, one pot, one entry. */

import { type Context, Hono } from 'hono';
import { balancesOf } from '../../domain/money/balance.ts';
import { readActionCosts } from '../../prisma/money-actions.ts';
import { readMoneyBook, type RecordedBook, type RecordedEntry } from '../../prisma/money-book.ts';
import { requirePermission } from '../site/access.ts';
import { pathOf, type PageContext, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { enterMoney, moveMoney, withdrawMoney } from '../use-cases/enter-money.ts';
import { EntryPage } from './entry-page.tsx';
import { type FilledForm, nothingSent } from '../site/filled-form.ts';
import { listDecidingMeetings } from '../use-cases/money-meeting.ts';
import { moneyErrors, statusFor } from './money-errors.ts';
import { readEntryForm, readMoveForm, readReason } from './money-form.ts';
import { MoneyPage } from './money-page.tsx';
import { PotPage, type PotView } from './pot-page.tsx';

export function moneyPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/geld';

  app.get(path, requirePermission('read_plan'), async (c) => {
    const found = await bookOfPath(c);
    if (found === null) return c.notFound();
    const outcome = c.req.query('melding') ?? null;
    return page(
      c,
      <MoneyPage {...await withMeetings(found)} sent={askedFor(c)} outcome={outcome} />,
    );
  });

  app.post(`${path}/verschuiven`, requirePermission('keep_money'), async (c) => {
    const found = await bookOfPath(c);
    if (found === null) return c.notFound();
    const typed = textFields(await readForm(c));
    const moved = await moveMoney(deps, found.context, 'page', readMoveForm(typed));
    if (moved.ok) return c.redirect(`${pathOf(found.context)}/geld?melding=verschoven`, 303);
    const sent = moneyErrors(moved.refusal, 'verschuif', typed);
    const view = { ...(await withMeetings(found)), sent, outcome: null };
    return page(c, <MoneyPage {...view} />, statusFor(moved.refusal));
  });

  app.get(`${path}/:pot`, requirePermission('read_plan'), async (c) => {
    const view = await potOfPath(c);
    if (view === null) return c.notFound();
    const action = c.req.query('actie');
    const sent = { errors: [], typed: action === undefined ? {} : { actie: action } };
    return page(c, <PotPage {...view} sent={sent} outcome={c.req.query('melding') ?? null} />);
  });

  app.post(`${path}/:pot`, requirePermission('keep_money'), async (c) => {
    const view = await potOfPath(c);
    if (view === null) return c.notFound();
    const { context, balance } = view;
    const typed = textFields(await readForm(c));
    const input = readEntryForm(typed, balance.pot.key);
    const change = { input, replacesId: null, importKey: null };
    const entered = await enterMoney(deps, context, 'page', change);
    if (entered.ok) return backToPot(c, view, 'vastgelegd');
    const sent = moneyErrors(entered.refusal, 'post', typed);
    return page(c, <PotPage {...view} sent={sent} outcome={null} />, statusFor(entered.refusal));
  });

  app.get(`${path}/posten/:entry`, requirePermission('read_plan'), async (c) => {
    const found = await entryOfPath(c);
    return found === null ? c.notFound() : page(c, <EntryPage {...found} sent={nothingSent} />);
  });

  app.post(`${path}/posten/:entry`, requirePermission('keep_money'), async (c) => {
    const found = await entryOfPath(c);
    if (found === null) return c.notFound();
    const { context, entry } = found;
    const typed = textFields(await readForm(c));
    const input = readEntryForm(typed, entry.potKey);
    const change = { input, replacesId: entry.id, importKey: null };
    const entered = await enterMoney(deps, context, 'page', change);
    if (entered.ok) return backToPot(c, found, 'gewijzigd');
    return showEntry(c, found, moneyErrors(entered.refusal, 'post', typed), entered.refusal);
  });

  app.post(`${path}/posten/:entry/intrekken`, requirePermission('keep_money'), async (c) => {
    const found = await entryOfPath(c);
    if (found === null) return c.notFound();
    const typed = textFields(await readForm(c));
    const withdrawal = { entryId: found.entry.id, reason: readReason(typed) };
    const withdrawn = await withdrawMoney(deps, found.context, 'page', withdrawal);
    if (withdrawn.ok) return backToPot(c, found, 'ingetrokken');
    const sent = moneyErrors(withdrawn.refusal, 'intrekken', typed);
    return showEntry(c, found, sent, withdrawn.refusal);
  });

  return app;

  async function bookOfPath(
    c: Context<SiteEnv>,
  ): Promise<{ context: PageContext; book: RecordedBook } | null> {
    const context = await planContext(deps, c);
    return context && { context, book: await readMoneyBook(deps.db, context.plan.planId) };
  }

  async function withMeetings(found: { context: PageContext; book: RecordedBook }) {
    return { ...found, meetings: await listDecidingMeetings(deps.db, found.context) };
  }

  async function potOfPath(c: Context<SiteEnv>): Promise<PotView | null> {
    const found = await bookOfPath(c);
    return found && viewOfPot(found.context, found.book, c.req.param('pot') ?? '');
  }

  async function entryOfPath(
    c: Context<SiteEnv>,
  ): Promise<(PotView & { entry: RecordedEntry }) | null> {
    const found = await bookOfPath(c);
    const entry = found?.book.entries.find(({ id }) => id === c.req.param('entry'));
    if (found === null || entry === undefined || entry.kind === 'withdrawal') return null;
    const view = await viewOfPot(found.context, found.book, entry.potKey);
    return view && { ...view, entry };
  }

  async function viewOfPot(
    context: PageContext,
    book: RecordedBook,
    key: string,
  ): Promise<PotView | null> {
    const balances = balancesOf(book.pots, book.entries, book.moves);
    const balance = balances.find(({ pot }) => pot.key === key);
    if (balance === undefined) return null;
    const actions = await readActionCosts(deps.db, context.plan.planId);
    return { context, book, balance, actions };
  }
}

/** A link from an agenda says to which pot money goes, and in which meeting that was decided. */
function askedFor(c: Context): FilledForm {
  const { naar, wie } = c.req.query();
  const typed = { ...(naar !== undefined && { naar }), ...(wie !== undefined && { wie }) };
  return { errors: [], typed };
}

function showEntry(
  c: Context<SiteEnv>,
  found: PotView & { entry: RecordedEntry },
  sent: FilledForm,
  refusal: Parameters<typeof statusFor>[0],
) {
  return page(c, <EntryPage {...found} sent={sent} />, statusFor(refusal));
}

function backToPot(c: Context, { context, balance }: PotView, outcome: string) {
  return c.redirect(`${pathOf(context)}/geld/${balance.pot.key}?melding=${outcome}`, 303);
}
