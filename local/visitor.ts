/** Does what scripted people do, through the links in their mails and the pages of the site. */

import { setTimeout as pause } from 'node:timers/promises';
import type { LinkPurpose } from '../domain/action/link-purposes.ts';
import { milestoneOf } from '../domain/action/commands.ts';
import type { Act, ActOf } from '../domain/ahead/people.ts';
import { type ActionState, milestoneById } from '../domain/action/state.ts';
import { firstDayOfMeeting, partsOfActionId } from '../domain/ids.ts';
import { countPending } from '../prisma/answer-pending.ts';
import type { Db } from '../prisma/client.ts';
import { fromJson } from '../prisma/json.ts';
import { readContacts } from '../prisma/person-contacts.ts';
import { storeVersion } from '../prisma/plan-storage.ts';
import { linkHashes, hashToken } from '../prisma/answer-links.ts';
import type { MailReader } from './mail-folder.ts';

/** What people write with an answer or a decision, where a form asks why. */
const reasons: Record<string, string> = {
  at_risk: 'Een van de partners heeft pas later tijd.',
  stuck: 'We wachten op een besluit over de bezetting.',
  report_obstacle: 'We hebben pas in het najaar mensen vrij.',
  ask_extension: 'De partners kunnen pas na de zomer samenkomen.',
  reassign: 'De vorige actiehouder is vertrokken.',
  extend: 'Besproken in het overleg: er is meer tijd nodig.',
  cancel: 'Besproken in het overleg: dit pakken we volgend jaar opnieuw op.',
  confirm: 'Besproken in het overleg: dit is klaar.',
  pause: 'We wachten op nieuwe mensen.',
  resume: 'Er zijn weer mensen voor.',
};

const result =
  'We hebben het kwartaal met de partners doorgenomen. De aanpak werkt. Volgend kwartaal spreken we elkaar eerder.';

const meetingReason = 'De zaal is die dag bezet.';

/** Longer than an answer that is kept waits at the site. */
const heardWithinMs = 60_000;
const betweenLooksMs = 200;

type CommandAct = ActOf<'command'>;

/** Where the site is, and how it is asked. */
export interface Site {
  url: string;
  request(url: string, init: RequestInit): Promise<Response>;
}

export class Visitor {
  readonly #db: Db;
  readonly #municipalityId: string;
  readonly #mailbox: MailReader;
  readonly #site: Site;

  constructor(db: Db, municipalityId: string, mailbox: MailReader, site: Site) {
    this.#db = db;
    this.#municipalityId = municipalityId;
    this.#mailbox = mailbox;
    this.#site = site;
  }

  /** A refusal is part of life: the action was closed, or somebody else was first. */
  async perform(act: Act): Promise<void> {
    switch (act.kind) {
      case 'leave':
        return this.#leave(act.by);
      case 'away':
        return this.#goAway(act);
      case 'apply':
        return this.#apply(act);
      case 'reassign':
        return this.#decide(act.actionId, act.by, {
          besluit: 'reassign',
          actiehouder: await this.#idOf(act.newOwner),
        });
      case 'command':
        return this.#submit(act);
      case 'meeting_decision':
        return this.#decideAtMeeting(act);
      case 'meeting':
        return this.#changeMeeting(act);
    }
  }

  async #leave(contactId: string): Promise<void> {
    await this.#post(`/${this.#municipalityId}/adresboek/${contactId}/vertrokken`, {});
  }

  async #goAway({ by, deputyId, fromOn, untilOn }: ActOf<'away'>): Promise<void> {
    await this.#post(`/${this.#municipalityId}/adresboek/${by}/afwezig`, {
      van: fromOn,
      tot: untilOn,
      vervanger: await this.#idOf(deputyId),
    });
  }

  /** Loaded as it is, since only what runs is made of a file; then by the button of its page. */
  async #apply({ file, at }: ActOf<'apply'>): Promise<void> {
    const municipality = { ...file.municipality, id: this.#municipalityId };
    const versionId = await storeVersion(this.#db, { ...file, municipality }, '', at);
    const path = `/plannen/${versionId}`;
    const shown = await this.#read(`${path}/aanzetten`);
    const readers = /name="mensen" value="(\d+)"/.exec(shown)?.[1] ?? '';
    await this.#post(`${path}/activeer`, { mensen: readers });
  }

  async #submit(act: CommandAct): Promise<void> {
    const { command } = act;
    switch (command.kind) {
      case 'report_progress':
        return this.#answerAbout(act, command.milestoneId, { antwoord: command.progress });
      case 'ask_extension': {
        const fields = { antwoord: 'ask_extension', tot: command.until };
        return this.#answerAbout(act, command.milestoneId, fields);
      }
      case 'confirm': {
        const { milestoneId } = command;
        const link = await this.#linkFor(act, milestoneId);
        if (link !== null) {
          const toelichting = await this.#resultOf(act.actionId, milestoneId);
          return this.#post(link, { antwoord: 'confirm', toelichting });
        }
        return this.#decide(act.actionId, act.by, { besluit: 'confirm', moment: milestoneId });
      }
      case 'extend':
        return this.#decide(act.actionId, act.by, {
          besluit: 'extend',
          moment: command.milestoneId,
          tot: command.until,
        });
      case 'grant_extension':
      case 'refuse_extension':
      case 'pause':
      case 'resume':
      case 'cancel':
        return this.#decide(act.actionId, act.by, { besluit: command.kind });
      case 'confirm_part': {
        const link = await this.#linkFor(act, command.milestoneId, 'part');
        if (link === null) throw new Error(`${act.by} has no part of ${act.actionId}`);
        return this.#post(`${link}/onderdeel`, { antwoord: 'confirm_part' });
      }
      case 'report_obstacle': {
        const link = await this.#linkFor(act, command.milestoneId, 'obstacle');
        if (link === null) throw new Error(`${act.by} has no link about ${act.actionId}`);
        return this.#post(`${link}/belemmering`, { toelichting: reasons[command.kind] ?? '' });
      }
      case 'scale_down':
      case 'scale_up':
      case 'undo':
      case 'deny_ownership':
      case 'nudge':
      case 'reassign':
      case 'reschedule':
      case 'scale_down':
      case 'scale_up':
        throw new Error(`nobody in a script does this: ${command.kind}`);
    }
  }

  async #answerAbout(
    act: CommandAct,
    milestoneId: string,
    fields: Record<string, string>,
  ): Promise<void> {
    const link = await this.#linkFor(act, milestoneId);
    if (link === null)
      throw new Error(`${act.by} has no link about ${act.actionId} ${milestoneId}`);
    await this.#answer(link, fields);
  }

  async #answer(link: string, fields: Record<string, string>): Promise<void> {
    const choice = fields['antwoord'] ?? '';
    const toelichting = reasons[choice] ?? '';
    await this.#post(link, { ...fields, toelichting });
  }

  /** An evaluation asks what came of it; who is done with an action need not explain. */
  async #resultOf(actionId: string, milestoneId: string): Promise<string> {
    const row = await this.#db.action.findUniqueOrThrow({
      where: { id: actionId },
      select: { state: true },
    });
    const milestone = milestoneById(fromJson<ActionState>(row.state), milestoneId);
    return milestone?.kind === 'evaluation' ? result : '';
  }

  /** As the owner, or somebody involved: the newest link about this milestone in their mailbox. */
  async #linkFor(
    act: CommandAct,
    milestoneId: string,
    purpose: LinkPurpose = 'answer',
  ): Promise<string | null> {
    const { directory } = await readContacts(this.#db, this.#municipalityId);
    const address = directory.contacts.find((contact) => contact.id === act.by)?.address ?? '';
    const wanted = await linkHashes(this.#db, act.actionId, milestoneId, purpose);
    for (const mail of await this.#mailbox.mailsTo(address)) {
      for (const [, path = '', token = ''] of mail.text.matchAll(/(\/a\/([\w-]+))(?=\s|$|\/)/g)) {
        if (wanted.has(hashToken(token))) return path;
      }
    }
    return null;
  }

  /** As the coordinator or the TVO: the form on the action's page, and then the page with what it brings. */
  async #decide(actionId: string, by: string, fields: Record<string, string>): Promise<void> {
    const { planId, key } = partsOfActionId(actionId);
    const path = `/${planId}/acties/${key}/besluit`;
    const filled = {
      ...fields,
      door: await this.#idOf(by),
      reden: reasons[fields['besluit'] ?? ''] ?? '',
    };
    const gevolgen = await this.#statedAt(`${path}/vooraf`, filled);
    // What is refused there has nothing to agree to.
    if (gevolgen !== null) await this.#post(path, { ...filled, gevolgen });
  }

  /** What is agreed to; null where nothing had to be. */
  async #statedAt(path: string, fields: Record<string, string>): Promise<string | null> {
    const shown = await this.#send(path, fields);
    return /name="gevolgen" value="(\w+)"/.exec(await shown.text())?.[1] ?? null;
  }

  /** On the page on the table, as whoever keeps the record does. */
  async #decideAtMeeting(act: ActOf<'meeting_decision'>): Promise<void> {
    const { meetingId, actionId, decision, command, newOwner } = act;
    const subjectKey = `action/${partsOfActionId(actionId).key}`;
    const earlier = await this.#db.meetingDecision.count({
      where: { item: { meetingId, subjectKey } },
    });
    const path = `${await this.#meetingPath(meetingId)}/besluiten`;
    const filled = {
      punt: subjectKey,
      nummer: String(earlier + 1),
      besluit: decision,
      namens: 'TVO',
      reden: reasons[decision] ?? 'Besproken in het overleg.',
      moment: command === null ? '' : (milestoneOf(command) ?? ''),
      tot: command?.kind === 'extend' ? command.until : '',
      actiehouder: newOwner === null ? '' : await this.#idOf(newOwner),
    };
    const gevolgen = await this.#statedAt(path, filled);
    await (gevolgen === null ? this.#heard() : this.#post(path, { ...filled, gevolgen }));
  }

  async #changeMeeting({ meetingId, command }: ActOf<'meeting'>): Promise<void> {
    const path = await this.#meetingPath(meetingId);
    switch (command.kind) {
      case 'move':
        return this.#post(`${path}/verzetten`, { naar: command.to, reden: meetingReason });
      case 'cancel':
        return this.#post(`${path}/afzeggen`, { reden: meetingReason });
      case 'close':
        return this.#post(`${path}/sluiten`, {});
      case 'reschedule':
        throw new Error('a plan file does this, and no person');
    }
  }

  async #meetingPath(id: string): Promise<string> {
    const { planId, board } = await this.#db.meeting.findUniqueOrThrow({ where: { id } });
    return `/${planId}/overleggen/${board}/${firstDayOfMeeting(id)}`;
  }

  async #read(path: string): Promise<string> {
    const answer = await this.#site.request(`${this.#site.url}${path}`, {});
    return answer.text();
  }

  async #post(path: string, fields: Record<string, string>): Promise<void> {
    await this.#send(path, fields);
    await this.#heard();
  }

  async #send(path: string, fields: Record<string, string>): Promise<Response> {
    const answer = await this.#site.request(`${this.#site.url}${path}`, {
      method: 'POST',
      headers: { origin: this.#site.url },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    if (answer.status >= 500) throw new Error(`${path}: ${String(answer.status)}`);
    return answer;
  }

  /** What was kept while a part was away is heard before the clock moves on. */
  async #heard(): Promise<void> {
    for (let waited = 0; waited < heardWithinMs; waited += betweenLooksMs) {
      if ((await countPending(this.#db, this.#municipalityId)) === 0) return;
      await pause(betweenLooksMs);
    }
    throw new Error('an answer is kept, and nobody delivers it');
  }

  async #idOf(contactId: string): Promise<string> {
    return (await readContacts(this.#db, this.#municipalityId)).idOf(contactId);
  }
}
