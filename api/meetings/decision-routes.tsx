/** Decisions are recorded one by one, at once; what they change is shown first. */

import { type Context, Hono } from 'hono';
import { readAction } from '../../prisma/action-details.ts';
import { isUndecided, type MeetingItem } from '../../prisma/meeting-items.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { findOptions } from '../use-cases/agenda-options.ts';
import type { FoundMeeting } from '../use-cases/find-meeting.ts';
import type { MeetingDecisionRefusal } from '../use-cases/meeting-decision-problems.ts';
import {
  draftMeetingDecision,
  recordMeetingDecision,
  stateDecision,
} from '../use-cases/record-meeting-decision.ts';
import { decisionError, readDecisionInput } from './decision-input.ts';
import { hrefOf, meetingOfPath, meetingPath } from './meeting-of-path.ts';
import { tableHref, TablePage, type TablePageProps } from './table-page.tsx';

type Fields = Record<string, string>;
const nothing = { errors: [], typed: {}, ahead: null, recorded: null };

export function decisionRoutes(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get(`${meetingPath}/besluiten`, requirePermission('hold_meeting'), async (c) => {
    const found = await meetingOfPath(deps, c);
    if (found === null) return c.notFound();
    const { items } = found;
    const key = c.req.query('punt');
    const item = key === undefined ? items.find(isUndecided) : items.find((one) => one.key === key);
    const recorded = items.find((one) => one.key === c.req.query('vorige')) ?? null;
    return show(c, found, item ?? null, { recorded });
  });

  app.post(`${meetingPath}/besluiten`, requirePermission('hold_meeting'), async (c) => {
    const found = await meetingOfPath(deps, c);
    if (found === null) return c.notFound();
    const { gevolgen, terug, ...fields } = textFields(await readForm(c));
    if (terug === 'ja') return show(c, found, itemOf(found, fields), { typed: fields });
    const input = readDecisionInput(fields);
    const drafted = await draftMeetingDecision(deps, found, input);
    if (!drafted.ok) return showRefused(c, found, fields, drafted.refusal);
    const stated = await stateDecision(deps.db, found, drafted.value);
    if (!stated.ok) return showRefused(c, found, fields, stated.refusal);
    if (stated.value !== null && stated.value.stated.hash !== gevolgen) {
      const ahead = { ...stated.value, isShownAgain: gevolgen !== undefined };
      return show(c, found, itemOf(found, fields), { typed: fields, ahead });
    }
    const statement = stated.value?.stated.statement ?? null;
    const request = { channel: 'page', found, input, drafted: drafted.value, statement } as const;
    const recorded = await recordMeetingDecision(deps, request);
    if (!recorded.ok) return showRefused(c, found, fields, recorded.refusal);
    return c.redirect(nextHref(found, input.itemKey), 303);
  });

  return app;

  async function show(
    c: Context,
    read: FoundMeeting,
    chosen: MeetingItem | null,
    change: Partial<TablePageProps>,
  ) {
    const found = await findOptions(deps, read);
    const item = found.items.find(({ key }) => key === chosen?.key) ?? null;
    const isNew = (change.errors ?? []).length === 0 && change.ahead?.isShownAgain !== true;
    const current = item && { item, action: await actionOf(found, item) };
    return page(
      c,
      <TablePage {...nothing} found={found} current={current} {...change} />,
      isNew ? 200 : 409,
    );
  }

  /** Read anew: what another decided meanwhile is on it. */
  async function showRefused(
    c: Context<SiteEnv>,
    stale: FoundMeeting,
    typed: Fields,
    refusal: MeetingDecisionRefusal,
  ) {
    const found = (await meetingOfPath(deps, c)) ?? stale;
    const change = { typed, errors: [decisionError(refusal)] };
    return show(c, found, itemOf(found, typed), change);
  }

  async function actionOf({ context, meeting }: FoundMeeting, { subject }: MeetingItem) {
    if (subject.kind !== 'action') return null;
    const { municipalityId, planId } = meeting;
    const address = { municipalityId, planId, key: subject.actionKey };
    return readAction(deps.db, address, context.today);
  }
}

function itemOf({ items }: FoundMeeting, { punt }: Fields): MeetingItem | null {
  return items.find(({ key }) => key === punt) ?? null;
}

/** The next that waits after this one, or else the first that does. */
function nextHref({ context, meeting, items }: FoundMeeting, decidedKey: string): string {
  const at = items.findIndex(({ key }) => key === decidedKey);
  const inTurn = [...items.slice(at + 1), ...items.slice(0, at)];
  const next = inTurn.find(isUndecided);
  const href = hrefOf(context, meeting);
  const before = `vorige=${encodeURIComponent(decidedKey)}`;
  return next === undefined
    ? `${href}/besluiten?${before}`
    : `${tableHref(href, next.key)}&${before}`;
}
