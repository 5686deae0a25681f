/** Does what scripted people do, through the links in their mails and the pages of the site. */

import type { LinkPurpose } from '../domain/action/link-purposes.ts';
import type { Act, ActOf } from '../domain/ahead/people.ts';
import { type ActionState, milestoneById } from '../domain/action/state.ts';
import { partsOfActionId } from '../domain/ids.ts';
import type { Db } from '../prisma/client.ts';
import { fromJson } from '../prisma/json.ts';
import { readContacts } from '../prisma/person-contacts.ts';
import { storeVersion } from '../prisma/plan-storage.ts';
import { linkHashes, hashToken } from '../prisma/answer-links.ts';
import { DeskVisits } from './desk-visits.ts';
import type { MailReader } from './mail-folder.ts';
import { type Site, SiteHands } from './site-hands.ts';

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

type CommandAct = ActOf<'command'>;

export class Visitor {
  readonly #db: Db;
  readonly #municipalityId: string;
  readonly #mailbox: MailReader;
  readonly #hands: SiteHands;
  readonly #desk: DeskVisits;

  constructor(db: Db, municipalityId: string, mailbox: MailReader, site: Site) {
    this.#db = db;
    this.#municipalityId = municipalityId;
    this.#mailbox = mailbox;
    this.#hands = new SiteHands(db, municipalityId, site);
    this.#desk = new DeskVisits(db, municipalityId, this.#hands);
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
          actiehouder: await this.#hands.idOf(act.newOwner),
        });
      case 'command':
        return this.#submit(act);
      case 'meeting_decision':
        return this.#desk.decideAtMeeting(act);
      case 'meeting':
        return this.#desk.changeMeeting(act);
      case 'steer':
        return this.#desk.steer(act);
      case 'enter_money':
        return this.#desk.enterMoney(act);
      case 'move_money':
        return this.#desk.moveMoney(act);
      case 'enter_values':
        return this.#desk.enterValues(act);
    }
  }

  async #leave(contactId: string): Promise<void> {
    await this.#hands.post(`/${this.#municipalityId}/adresboek/${contactId}/vertrokken`, {});
  }

  async #goAway({ by, deputyId, fromOn, untilOn }: ActOf<'away'>): Promise<void> {
    await this.#hands.post(`/${this.#municipalityId}/adresboek/${by}/afwezig`, {
      van: fromOn,
      tot: untilOn,
      vervanger: await this.#hands.idOf(deputyId),
    });
  }

  /** Loaded as it is, since only what runs is made of a file; then by the button of its page. */
  async #apply({ file, at }: ActOf<'apply'>): Promise<void> {
    const municipality = { ...file.municipality, id: this.#municipalityId };
    const versionId = await storeVersion(this.#db, { ...file, municipality }, '', at);
    await this.#desk.putOn(`/plannen/${versionId}`);
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
          return this.#hands.post(link, { antwoord: 'confirm', toelichting });
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
        return this.#hands.post(`${link}/onderdeel`, { antwoord: 'confirm_part' });
      }
      case 'report_obstacle': {
        const link = await this.#linkFor(act, command.milestoneId, 'obstacle');
        if (link === null) throw new Error(`${act.by} has no link about ${act.actionId}`);
        return this.#hands.post(`${link}/belemmering`, {
          toelichting: reasons[command.kind] ?? '',
        });
      }
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
    await this.#hands.post(link, { ...fields, toelichting });
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
      door: await this.#hands.idOf(by),
      reden: reasons[fields['besluit'] ?? ''] ?? '',
    };
    const shown = await this.#hands.send(`${path}/vooraf`, filled);
    const gevolgen = /name="gevolgen" value="(\w+)"/.exec(await shown.text())?.[1];
    // What is refused there has nothing to agree to.
    if (gevolgen !== undefined) await this.#hands.post(path, { ...filled, gevolgen });
  }
}
