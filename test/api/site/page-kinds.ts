/** Every kind of page of the site, and how somebody gets to see it. */

import { readFileSync } from 'node:fs';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { freezeReport } from '../../frozen-report.ts';
import { seedMeeting } from '../../meetings.ts';
import { seededNow } from '../../seed.ts';
import { seedValues } from '../indicators/seed-values.ts';
import { pdfDocument, seedDraft } from '../drafts/seed-draft.ts';
import { spend } from '../money/spending.ts';
import {
  mailTo,
  makeCapacityLink,
  makeIndicatorLink,
  makeLink,
  makeSignInLink,
} from '../answers/answering.ts';

export interface PageKind {
  at: string;
  /** Who opens it; null for whoever sits at the machine. */
  as: string | null;
  /** What is sent there, for a page that answers a form. */
  form: [string, string][] | null;
  /** The file among it. */
  file: { field: string; name: string; text: string } | null;
}

const planPath = '/westerkwartier/2024';
const municipality = '/westerkwartier';
const meeting = `${planPath}/overleggen/tvo/2024-07-04`;
const boardDecision = {
  punt: 'action/tafel',
  nummer: '1',
  besluit: 'extend',
  moment: 'q1',
  tot: '2024-11-29',
  reden: 'Pas later',
  namens: 'TVO',
};

const example = readFileSync(
  new URL('../../../plans/westerkwartier-2024.yaml', import.meta.url),
  'utf8',
);

export function open(at: string, as: string | null = null): PageKind {
  return { at, as, form: null, file: null };
}

function send(at: string, form: Record<string, string>, as: string | null = null): PageKind {
  return { at, as, form: Object.entries(form), file: null };
}

function sendFile(at: string, field: string, name: string, text: string): PageKind {
  return { at, as: null, form: [['tekst', '']], file: { field, name, text } };
}

/** By what they are. The plan is the seeded one, or has the same actions and people under other names. */
export async function everyPageKind(db: Db, plan: Plan): Promise<Record<string, PageKind>> {
  await freezeReport(db);
  await seedValues(db);
  await seedMeeting(db, { board: 'tvo', on: '2024-07-04', phase: 'frozen' });
  const version = await storeVersion(db, plan, '', seededNow);
  const { id: marga } = await db.contact.findFirstOrThrow({ where: { key: 'marga' } });
  const decision = { besluit: 'extend', moment: 'q3', tot: '2024-11-29', reden: 'Pas later' };
  const many = { actie: 'vuurwerk', besluit: 'cancel', reden: 'Geen geld', door: marga };
  const links = await linksOf(db, plan);
  const draft = await seedDraft(db, plan);
  const fromPdf = await seedDraft(db, plan, pdfDocument);
  const entry = await spend(db, { amountCents: 90_000_000, url: 'https://zaak.example.org/1' });
  return {
    'plan maken': open('/plannen/concept'),
    'plan maken zonder keuze': send('/plannen/concept', {}),
    'plan maken uit iets anders': sendFile(
      '/plannen/concept/bestand',
      'bestand',
      'plan.yaml',
      'titel: iets',
    ),
    concept: open(draft.path),
    'deel van een concept': open(`${draft.path}/${draft.itemId}`),
    'indicator in een concept': open(`${draft.path}/${draft.indicatorId}`),
    'deel van een concept, na een ander': send(`${draft.path}/${draft.itemId}`, {
      'tekst:how': 'Zo',
      'keer:how': '-1',
    }),
    'namen in een concept': open(`${draft.path}/namen`),
    'document van een concept': open(`${draft.path}/document`),
    'deel van een concept uit een pdf': open(`${fromPdf.path}/${fromPdf.itemId}`),
    'document van een concept uit een pdf': open(`${fromPdf.path}/document`),
    'jaar van een concept': open(`${draft.path}/jaar`),
    'concept vergeleken': open(`${draft.path}/vergelijking`),
    'wijzigingen van een concept': open(`${draft.path}/wijzigingen`),
    overzicht: open(planPath),
    lijst: open(`${planPath}/acties`),
    thema: open(`${planPath}/themas/zorg`),
    jaarbord: open(`${planPath}/jaarbord`),
    'jaarbord per actiehouder': open(`${planPath}/jaarbord?per=actiehouder`),
    'volgend jaar': open(`${planPath}/volgend-jaar`),
    'openbaar kiezen': open(`${planPath}/openbaar`),
    openbaar: open(`/openbaar${planPath}`),
    actiehouders: open(`${planPath}/actiehouders`),
    bijsturen: open(`${planPath}/bijsturen`),
    'nieuwe actie': open(`${planPath}/bijsturen/actie`),
    'nieuwe actie met fouten': send(`${planPath}/bijsturen/actie`, { kosten: 'veel' }),
    'nieuw thema': open(`${planPath}/bijsturen/thema`),
    'nieuw thema met fouten': send(`${planPath}/bijsturen/thema`, { reden: '' }),
    'thema bijsturen': open(`${planPath}/bijsturen/themas/zorg`),
    'thema bijsturen met fouten': send(`${planPath}/bijsturen/themas/zorg`, { schaal: 'down' }),
    'samen bewerken': open(`${planPath}/acties-samen`),
    'samen zoeken': send(`${planPath}/acties-samen/zoek`, { 'zoek-thema': 'zorg' }),
    'samen vooraf': send(`${planPath}/acties-samen/vooraf`, many),
    'samen een fout': send(`${planPath}/acties-samen/vooraf`, { besluit: 'cancel' }),
    actie: open(`${planPath}/acties/controles`),
    'actie met onderdelen': open(`${planPath}/acties/kermis`),
    'actie met een fout': open(`${planPath}/acties/controles?melding=no_reason&bij=extend`),
    'notitie met een fout': open(`${planPath}/acties/controles?melding=no_text`),
    'onderdeel met een fout': open(
      `${planPath}/acties/kermis?melding=no_reason&bij=confirm_part&moment=q3`,
    ),
    'besluit vooraf': send(`${planPath}/acties/controles/besluit/vooraf`, {
      ...decision,
      door: marga,
    }),
    'besluit terug': send(`${planPath}/acties/controles/besluit/terug`, {
      ...decision,
      door: marga,
    }),
    'besluit met een fout': send(`${planPath}/acties/controles/besluit/vooraf`, decision),
    'overdracht van een actie': open(`${planPath}/acties/controles/overdracht`),
    'overdracht van een persoon': open(`${planPath}/overdracht/joris`),
    overleggen: open(`${planPath}/overleggen`),
    overleg: open(meeting),
    'overleg met een fout': send(`${meeting}/weglaten`, { punt: 'action/tafel', reden: '' }),
    'agenda om te printen': open(`${meeting}/agenda`),
    besluitenlijst: open(`${meeting}/besluitenlijst`),
    'op tafel': open(`${meeting}/besluiten`),
    'op tafel vooraf': send(`${meeting}/besluiten`, boardDecision),
    'op tafel met een fout': send(`${meeting}/besluiten`, { ...boardDecision, tot: '' }),
    capaciteit: open(`${planPath}/capaciteit/1`),
    'capaciteit met een fout': send(`${planPath}/capaciteit/1`, {
      'regulier:ondermijning': 'veel',
    }),
    'dashboard OOV': open(`${planPath}/dashboard-oov`),
    indicator: open(`${planPath}/dashboard-oov/indicatoren/woninginbraak`),
    'indicator met een fout': send(`${planPath}/dashboard-oov/indicatoren/jeugdoverlast`, {
      'periode:jeugdoverlast': 'mei',
    }),
    'catalogus van indicatoren': open(`${planPath}/dashboard-oov/catalogus`),
    'waarden vooraf': sendFile(
      `${planPath}/dashboard-oov/bestand`,
      'bestand',
      'waarden.csv',
      valueFile,
    ),
    'waarden met fouten': sendFile(
      `${planPath}/dashboard-oov/bestand`,
      'bestand',
      'waarden.csv',
      valueFile.replace('2024-06', 'juni'),
    ),
    geld: open(`${planPath}/geld`),
    'geld verschuiven met een fout': send(`${planPath}/geld/verschuiven`, { bedrag: 'veel' }),
    pot: open(`${planPath}/geld/theme-zorg`),
    'pot met een fout': send(`${planPath}/geld/theme-zorg`, { bedrag: 'veel' }),
    post: open(`${planPath}/geld/posten/${entry}`),
    'post met een fout': send(`${planPath}/geld/posten/${entry}`, { bedrag: 'veel' }),
    'post intrekken met een fout': send(`${planPath}/geld/posten/${entry}/intrekken`, {
      reden: '',
    }),
    'posten vooraf': sendFile(`${planPath}/geld-bestand`, 'bestand', 'geld.csv', moneyFile),
    'posten met fouten': sendFile(
      `${planPath}/geld-bestand`,
      'bestand',
      'geld.csv',
      moneyFile.replace('100', 'veel'),
    ),
    mails: open(`${planPath}/mails`),
    rapportages: open(`${planPath}/rapportages`),
    rapportage: open(`${planPath}/rapportages/1`),
    'rapportage voor het college': open(`${planPath}/rapportages/1/college`),
    'rapportage voor de raad': open(`${planPath}/rapportages/1/raad`),
    'herkomst van de getallen': open(`${planPath}/rapportages/1/herkomst`),
    'concept van een rapportage': open(`${planPath}/rapportages/2/concept`),
    'toelichting met een fout': send(`${planPath}/rapportages/2/concept`, {
      toelichting: 'Joris Hendriks deed dit.',
    }),
    'rapportage controleren': open(`${planPath}/rapportages/controle`),
    'rapportage controleren met een fout': sendFile(
      `${planPath}/rapportages/controle`,
      'bestand',
      'rapportage.json',
      '{}',
    ),
    adresboek: open(`${municipality}/adresboek`),
    'adresboek vooraf': sendFile(
      `${municipality}/adresboek-bestand`,
      'bestand',
      'adresboek.csv',
      directoryFile(plan),
    ),
    'adresboek met fouten': sendFile(
      `${municipality}/adresboek-bestand`,
      'bestand',
      'adresboek.csv',
      'id;naam\nx',
    ),
    persoon: open(`${municipality}/adresboek/joris`),
    plannen: open('/plannen'),
    'plan laden': open('/plannen/nieuw'),
    'plan met fouten': sendFile('/plannen/nieuw', 'bestand', 'plan.yaml', brokenPlan()),
    planversie: open(`/plannen/${version}`),
    'plan oefenen': open(`/plannen/${version}/oefening`),
    'plan oefenen met een fout': send(`/plannen/${version}/oefening`, { mensen: '' }),
    'plan aanzetten': open(`/plannen/${version}/aanzetten`),
    'plan stoppen': open(`/plannen/${version}/stoppen`),
    'plan stoppen met een fout': send(`/plannen/${version}/stoppen`, { reden: '' }),
    aanmelden: open('/aanmelden'),
    'aanmelden gevraagd': send('/aanmelden', { adres: 'niemand@example.org' }),
    'aanmelden als': open('/aanmelden/als'),
    'aanmelden als beheerder': open('/aanmelden/beheerder'),
    'link om aan te melden': open(await makeSignInLink(db, 'joris')),
    'mijn acties': open(`${municipality}/mijn`, 'joris'),
    'mijn onderdelen': open(`${municipality}/mijn`, 'fatima'),
    sleutels: open(`${municipality}/sleutels`, 'joris'),
    'sleutel gemaakt': send(`${municipality}/sleutels`, { soort: 'calendar' }, 'joris'),
    'niet voor u': open(planPath, 'joris'),
    ...links,
    'bestaat niet': open('/nergens/hier'),
  };
}

const valueFile = [
  'indicator;periode;waarde;stand;inwoners;toelichting',
  'woninginbraak;2024-05;9;definitief;;',
  'woninginbraak;2024-06;7;voorlopig;;',
].join('\n');

const moneyFile = [
  'sleutel;soort;pot;bedrag;datum;omschrijving;actie;verplichting;link;toelichting',
  ';uitgave;Onvoorzien;100;1-3-2024;Zaalhuur;;;;Het mag.',
].join('\n');

async function linksOf(db: Db, plan: Plan): Promise<Record<string, PageKind>> {
  const joris = { contactKey: 'joris', mailId: await mailTo(db, 'joris') };
  const late = { ...joris, actionKey: 'signalen', milestoneId: 'q2' };
  const done = { ...joris, actionKey: 'overleg', milestoneId: 'q2' };
  const police = {
    contactKey: 'politie',
    mailId: await mailTo(db, 'politie'),
    actionKey: 'kermis',
    milestoneId: 'q3',
  };
  const link = (wanted: Parameters<typeof makeLink>[2]) => makeLink(db, plan, wanted);
  const answer = await link({ ...late, purpose: 'answer' });
  const obstacle = await link({ ...police, purpose: 'obstacle' });
  return {
    antwoord: open(answer),
    'antwoord met een fout': send(answer, {}),
    gedaan: open(`${answer}/gedaan`),
    ongedaan: open(await link({ ...done, purpose: 'undo' })),
    'al klaar': open(await link({ ...done, purpose: 'answer' })),
    belemmering: open(obstacle),
    'belemmering met een fout': send(obstacle, {}),
    deel: open(await link({ ...police, partId: 'politie', purpose: 'part' })),
    'capaciteit melden': open(await makeCapacityLink(db, 'marga')),
    'cijfers invullen': open(await makeIndicatorLink(db, 'joris')),
    'dode link': open('/a/bestaat-niet'),
  };
}

/** As it comes out of a spreadsheet, with somebody new in it. */
function directoryFile(plan: Plan): string {
  const rows = plan.contacts.map(({ id, name, jobTitle, address }) =>
    [id, name, jobTitle, `nieuw.${address ?? ''}`].join(';'),
  );
  return ['sleutel;naam;functie;mailadres', ...rows].join('\n');
}

function brokenPlan(): string {
  return example.replace(/jaar: 2024/, `jaar: ${'x'.repeat(120)}`);
}
