/** Sentences as they must be about the small year, and the same made untrue as the faults say. */

import { asOf, Truth } from './standing.ts';
import { readPage } from './judge.ts';
import { readMail } from './mails.ts';
import type { Sentence } from './reader.ts';
import { type Planted, plantedInPapers } from './planted-in-papers.ts';
import { at, monday, smallYear } from './small-year.ts';

const line = (key: string, text: string) =>
  `<li><p><a href="/m/2024/acties/${key}">Wij werken aan ${key}</a></p><p>${text}</p></li>`;
const camera =
  'Had 31 maart klaar moeten zijn en is 12 werkdagen te laat. Ligt bij het TVO sinds vrijdag 12 april. Actiehouder: Tarik Yilmaz. Op 10 april antwoordde Tarik Yilmaz: loopt goed, maar de datum is voorbij. Daarna gemaild op 12 april. Daarop kwam geen antwoord.';
const jeugd = 'Op 12 april vroeg Jorrit Dijkstra tijd tot vrijdag 13 september.';
const done = 'Klaar op woensdag 10 april, 7 werkdagen te laat.';
const counted =
  '1 van 6 acties ligt bij het TVO, 1 is te laat, 1 zit vast, 1 wacht op een besluit van de coördinator, 1 kreeg een vraag die nog niet is beantwoord, 1 is klaar.';
const decided = 'Besluit: Meer tijd tot dinsdag 31 december.';
const asked = line('jeugd', `${jeugd} Daarover is nog niet besloten.`);
const overview = `<p>${counted}</p><ul>${asked}</ul>`;

export const planted: Planted[] = [
  {
    fault: 'V26',
    what: '"Geen antwoord" about somebody who answered',
    path: '/m/2024/acties',
    fair: line('camera', camera),
    unfair: line('camera', 'Gemaild op 22 maart en 2, 9 en 12 april. Geen antwoord ontvangen.'),
  },
  {
    fault: 'V26',
    what: 'mails to the owner before are held against the one who came after',
    path: '/m/2024/acties',
    fair: line('scholen', done),
    unfair: line('scholen', `${done} Gemaild op 22 maart.`),
  },
  {
    fault: 'V26',
    what: 'the owner is asked while the TVO has it',
    path: '/m/2024/acties',
    fair: line('camera', `Nu aan zet: het TVO, met een besluit. ${camera}`),
    unfair: line('camera', `Nu aan zet: Tarik Yilmaz, met een antwoord. ${camera}`),
  },
  {
    fault: 'V27',
    what: 'another count of mails on another page',
    path: '/m/2024/tvo',
    fair: line('camera', camera),
    unfair: line('camera', camera.replace('op 12 april', 'op 2, 9 en 12 april')),
  },
  {
    fault: 'V27',
    what: 'calendar days where others count working days',
    path: '/m/2024/tvo',
    fair: line('camera', camera),
    unfair: line('camera', camera.replace('12 werkdagen', '17 werkdagen')),
  },
  {
    fault: 'V28',
    what: 'an evaluation that is missing is an action that is late',
    path: '/m/2024/acties',
    fair: line(
      'toezicht',
      'De evaluatie over het eerste kwartaal ontbreekt. Die had 31 maart gedaan moeten zijn, 12 werkdagen geleden.',
    ),
    unfair: line('toezicht', 'Had 31 maart klaar moeten zijn en is 12 werkdagen te laat.'),
  },
  {
    fault: 'V29',
    what: 'an old quote under what is done',
    path: '/m/2024/acties',
    fair: line('scholen', done),
    unfair: line(
      'scholen',
      `${done}</p><blockquote><p>De vorige actiehouder is vertrokken.</p></blockquote><p>`,
    ),
  },
  {
    fault: 'V29',
    what: 'nothing about how late it was done',
    path: '/m/2024/acties',
    fair: line('scholen', done),
    unfair: line('scholen', 'Klaar op woensdag 10 april.'),
  },
  {
    fault: 'V30',
    what: 'the state of the week is silent about an action that is stuck',
    path: null,
    fair: weekOf(['tafel', 'Sanne de Wit']),
    unfair: weekOf(),
  },
  {
    fault: 'V31',
    what: 'asking makes green',
    path: '/m/2024',
    fair: overview,
    unfair: overview.replace(
      '1 kreeg een vraag die nog niet is beantwoord',
      '1 loopt goed volgens de actiehouder',
    ),
  },
  {
    fault: 'V32',
    what: 'a request for time that is nowhere on the overview',
    path: '/m/2024',
    fair: overview,
    unfair: `<p>${counted}</p>`,
  },
  {
    fault: 'V27',
    what: 'a meeting on a day on which there is none',
    path: '/m/2024/overleggen/tvo/2024-05-16',
    fair: '<h1>TVO, donderdag 16 mei</h1>',
    unfair: '<h1>TVO, vrijdag 17 mei</h1>',
  },
  {
    fault: 'V27',
    what: 'a reason to stand on the agenda that is none',
    path: '/m/2024/overleggen/tvo/2024-05-16',
    fair: line('jeugd', 'Wacht op een besluit over meer tijd.'),
    unfair: line(
      'jeugd',
      'Te laat, en naar het overleg gebracht en wacht op een besluit over meer tijd.',
    ),
  },
  {
    fault: 'V27',
    what: 'a decision that no board took',
    path: '/m/2024/overleggen/tvo/2024-03-07/besluitenlijst',
    fair: line('tafel', `${decided} Besloten door: TVO.`),
    unfair: line('tafel', 'Besluit: De actie stopt. Besloten door: TVO.'),
  },
  {
    fault: 'V33',
    what: 'a part of the capacity is told as all of it',
    path: '/m/2024/capaciteit',
    fair: '<dl><dt>Capaciteit in het plan</dt><dd>4,00 fte</dd></dl>',
    unfair: '<dl><dt>Vaste capaciteit</dt><dd>3,20 fte</dd></dl>',
  },
  {
    fault: 'V27',
    what: 'a pot that has more than is left of it',
    path: '/m/2024/geld',
    fair: potRow('€\u00a0450'),
    unfair: potRow('€\u00a0750'),
  },
  {
    fault: 'V27',
    what: 'money that no meeting moved',
    path: '/m/2024/geld/theme-zorg',
    fair: movedBy('het TVO in het overleg van donderdag 7 maart'),
    unfair: movedBy('de coördinator'),
  },
  {
    fault: 'V26',
    what: 'an owner who is waited for about what was answered',
    path: '/m/2024/actiehouders',
    fair: '<p>Wij wachten sinds 22 maart (16 werkdagen) op antwoord over toezicht.</p>',
    unfair: '<p>Wij wachten sinds 22 maart (16 werkdagen) op antwoord over camera.</p>',
  },
  {
    fault: 'V33',
    what: 'no extra costs are told as no costs',
    path: '/m/2024/acties/camera/overdracht',
    fair: '<p>Het plan noemt geen extra kosten.</p>',
    unfair: '<p>De actie kost geen geld.</p>',
  },
  ...plantedInPapers,
];

function potRow(left: string): string {
  const cells = ['€\u00a01.200', '€\u00a0450', '€\u00a0300', left].map((one) => `<td>${one}</td>`);
  return `<table><tr><th>Zorg</th>${cells.join('')}</tr></table>`;
}

function movedBy(who: string): string {
  return `<p>Donderdag 7 maart: €\u00a0200 van Onvoorzien naar Zorg. Besluit van ${who}, vastgelegd door Ineke Postma.</p>`;
}

/** What stands in the list of the week beside what is late and what waits. */
function weekOf(...stuck: [string, string][]): string {
  const lines: [string, string][] = [
    ['camera', 'Tarik Yilmaz'],
    ['toezicht', 'Sanne de Wit'],
    ['jeugd', 'Jorrit Dijkstra'],
    ...stuck,
  ];
  const items = lines.map(([key, owner]) => `<li><b>${key}</b>: Actiehouder: ${owner}.</li>`);
  return `<p>Goedemorgen,</p>${items.join('')}`;
}

export function readPlanted({ path }: Pick<Planted, 'path'>, body: string): Sentence[] {
  const rows = smallYear();
  const later = { events: rows.events, until: at };
  if (path !== null) return readPage({ path, body }, new Truth(asOf(rows, at, 'until'), at), later);
  const messageId = '<week>';
  rows.mails.push({
    id: 'week',
    contactId: 'ineke',
    messageId,
    on: '2024-04-15',
    status: 'accepted',
    deliveredAt: monday,
  });
  const text = body.replaceAll('</p>', '\n').replaceAll('<li>', '- ').replaceAll('</li>', '\n');
  const subject = 'Stand van maandag';
  const plain = text.replaceAll(/<[^>]*>/g, '');
  return readMail({ messageId, subject, text: plain, html: body }, rows, later);
}

export function isWrong({ kind, faults }: Sentence): boolean {
  return kind === null || faults.length > 0;
}

/** The fair one is read as true, and the unfair one is not. */
export function isCaught(one: Planted): boolean {
  return readPlanted(one, one.unfair).some(isWrong) && !readPlanted(one, one.fair).some(isWrong);
}
