/** What secretaries and coordinators of a rehearsal do on the site itself: meetings, steering and money. */

import { milestoneOf } from '../domain/action/commands.ts';
import type { ActOf } from '../domain/ahead/people.ts';
import { firstDayOfMeeting, partsOfActionId } from '../domain/ids.ts';
import type { MeetingDecisionKind } from '../domain/meetings/decisions.ts';
import type { Steering } from '../domain/plan/steering.ts';
import { formatTiming } from '../domain/plan/timing.ts';
import { formatMoney } from '../domain/dutch/index.ts';
import type { Db } from '../prisma/client.ts';
import { isoDate } from '../prisma/dates.ts';
import type { SiteHands } from './site-hands.ts';

const reasons: Record<MeetingDecisionKind, string> = {
  extend: 'Besproken in het overleg: er is meer tijd nodig.',
  reassign: 'Besproken in het overleg: dit past beter bij een ander team.',
  scale_down: 'Besproken in het overleg: alles tegelijk lukt dit jaar niet.',
  scale_up: 'Besproken in het overleg: de vraag is groter dan gedacht.',
  cancel: 'Besproken in het overleg: dit pakken we volgend jaar opnieuw op.',
  confirm: 'Besproken in het overleg: dit is klaar.',
  keep: 'Eerst een gesprek met de actiehouder.',
  refer: 'De burgemeester moet hier een keuze in maken.',
  inform: 'Er is kennis van genomen.',
};

const movingReason = 'De zaal is die dag bezet.';
const inventedFigure = 'Verzonnen voor de oefening.';
const steeringReason = 'Afgesproken in het team, na signalen uit de wijk.';

/** A page that asks once more sends along which consequences were read. */
const consequences = /name="gevolgen" value="(\w+)"/;

export class DeskVisits {
  readonly #db: Db;
  readonly #municipalityId: string;
  readonly #hands: SiteHands;

  constructor(db: Db, municipalityId: string, hands: SiteHands) {
    this.#db = db;
    this.#municipalityId = municipalityId;
    this.#hands = hands;
  }

  /** On the page on the table: first what it brings, then once more. */
  async decideAtMeeting(act: ActOf<'meeting_decision'>): Promise<void> {
    const { meetingId, actionId, decision, command, newOwner, scope } = act;
    const punt = actionId === null ? 'plan' : `action/${partsOfActionId(actionId).key}`;
    const earlier = await this.#db.meetingDecision.count({
      where: { item: { meetingId, subjectKey: punt } },
    });
    const path = `${await this.#meetingPath(meetingId)}/besluiten`;
    const until = command !== null && 'until' in command ? command.until : null;
    const filled = {
      punt,
      nummer: String(earlier + 1),
      besluit: decision,
      namens: meetingId.includes('/driehoek/') ? 'Driehoek' : 'TVO',
      reden: reasons[decision],
      wat: scope,
      moment: command === null ? '' : (milestoneOf(command) ?? ''),
      tot: until ?? '',
      actiehouder: newOwner === null ? '' : await this.#hands.idOf(newOwner),
    };
    const shown = await (await this.#hands.send(path, filled)).text();
    const gevolgen = consequences.exec(shown)?.[1];
    // What has nothing to carry out was recorded at once.
    if (gevolgen !== undefined) await this.#hands.post(path, { ...filled, gevolgen });
  }

  async changeMeeting({ meetingId, command }: ActOf<'meeting'>): Promise<void> {
    const path = await this.#meetingPath(meetingId);
    switch (command.kind) {
      case 'move':
        return this.#hands.post(`${path}/verzetten`, { naar: command.to, reden: movingReason });
      case 'cancel':
        return this.#hands.post(`${path}/afzeggen`, { reden: movingReason });
      case 'close':
        return this.#hands.post(`${path}/sluiten`, {});
      case 'reschedule':
        throw new Error('a plan file does this, and no person');
    }
  }

  /** The form makes a version, and the page of that version puts it on. */
  async steer({ steering, by }: ActOf<'steer'>): Promise<void> {
    const { id: planId, year } = await this.#plan();
    const { where, fields } = steeringForm(steering, year);
    const made = await this.#hands.send(`/${planId}/bijsturen/${where}`, {
      ...fields,
      door: await this.#hands.idOf(by),
      reden: steeringReason,
    });
    const version = made.headers.get('location');
    if (version === null) throw new Error(`/bijsturen/${where}: ${String(made.status)}`);
    await this.putOn(version);
  }

  async putOn(version: string): Promise<void> {
    const shown = await this.#hands.read(`${version}/aanzetten`);
    const readers = /name="mensen" value="(\d+)"/.exec(shown)?.[1] ?? '';
    const gevolgen = consequences.exec(shown)?.[1];
    const agreed = gevolgen === undefined ? {} : { gevolgen };
    await this.#hands.post(`${version}/activeer`, { mensen: readers, ...agreed });
  }

  async enterMoney(act: ActOf<'enter_money'>): Promise<void> {
    const { entry, potKey, amountCents, description, actionKey, commitment, at } = act;
    const planId = (await this.#plan()).id;
    const promised = await this.#db.moneyEntry.findFirst({
      where: { municipalityId: this.#municipalityId, description: commitment },
    });
    await this.#hands.post(`/${planId}/geld/${potKey}`, {
      soort: entry,
      bedrag: formatMoney(amountCents),
      datum: isoDate(new Date(at)),
      omschrijving: description,
      actie: actionKey,
      verplichting: commitment === '' ? '' : (promised?.id ?? ''),
    });
  }

  async moveMoney(act: ActOf<'move_money'>): Promise<void> {
    const planId = (await this.#plan()).id;
    await this.#hands.post(`/${planId}/geld/verschuiven`, {
      van: act.fromKey,
      naar: act.toKey,
      bedrag: formatMoney(act.amountCents),
      wie: act.board ?? '',
      datum: isoDate(new Date(act.at)),
      reden: act.reason,
    });
  }

  /** Figures that others publish, as long as nobody fetches them. */
  async enterValues({ indicatorId, values, people }: ActOf<'enter_values'>): Promise<void> {
    const planId = (await this.#plan()).id;
    for (const { period, figure } of values) {
      await this.#hands.send(`/${planId}/dashboard-oov/indicatoren/${indicatorId}`, {
        [`periode:${indicatorId}`]: period,
        [`waarde:${indicatorId}`]: figure,
        [`inwoners:${indicatorId}`]: people,
        toelichting: inventedFigure,
      });
    }
  }

  /** Of the plan that runs. */
  async #plan(): Promise<{ id: string; year: number }> {
    const where = { municipalityId: this.#municipalityId };
    return this.#db.plan.findFirstOrThrow({ where, orderBy: { year: 'desc' } });
  }

  async #meetingPath(id: string): Promise<string> {
    const { planId, board } = await this.#db.meeting.findUniqueOrThrow({ where: { id } });
    return `/${planId}/overleggen/${board}/${firstDayOfMeeting(id)}`;
  }
}

function steeringForm(
  steering: Steering,
  year: number,
): { where: string; fields: Record<string, string> } {
  switch (steering.kind) {
    case 'add_action': {
      const { what, shortName, how, themeId, owner, involved, timing, costCents } = steering.action;
      return {
        where: 'actie',
        fields: {
          wat: what,
          kort: shortName,
          hoe: how,
          thema: themeId,
          actiehouder: owner,
          kosten: costCents === null ? '-' : formatMoney(costCents),
          ...Object.fromEntries(involved.map((id) => [`met-${id}`, 'ja'])),
          moment: formatTiming(timing, year),
        },
      };
    }
    case 'scale_goal':
      return {
        where: `themas/${steering.themeId}`,
        fields: {
          waarvan: `doel-${String(steering.goal)}`,
          schaal: steering.scaling?.direction ?? '',
          wat: steering.scaling?.note ?? '',
        },
      };
    case 'add_theme':
    case 'scale_theme':
      throw new Error(`nobody in a script does this: ${steering.kind}`);
  }
}
