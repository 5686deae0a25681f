/** The same in what is looked at without asking anybody: reports, the year board and the public page. */

export interface Planted {
  fault: 'V26' | 'V27' | 'V28' | 'V29' | 'V30' | 'V31' | 'V32' | 'V33';
  what: string;
  /** Of a page; null for the mail of a Monday. */
  path: string | null;
  fair: string;
  unfair: string;
}

export const plantedInPapers: Planted[] = [
  {
    fault: 'V27',
    what: 'a mark on the year board that says of what is late that it was done',
    path: '/m/2024/jaarbord',
    fair: markedRow('Bij het TVO', 'einddatum 31 maart, te laat', 'naar het TVO gegaan, 12 april'),
    unfair: markedRow('Bij het TVO', 'einddatum 31 maart, klaar gemeld'),
  },
  {
    fault: 'V31',
    what: 'a line of the year board that is green while the TVO has its action',
    path: '/m/2024/jaarbord',
    fair: markedRow('Bij het TVO', 'einddatum 31 maart, te laat'),
    unfair: markedRow('Loopt', 'einddatum 31 maart, te laat'),
  },
  {
    fault: 'V26',
    what: 'a report that says of one owner what another did',
    path: '/m/2024/rapportages/1',
    fair: reportLine(
      'tafel',
      'Sanne de Wit, Zorg',
      'Op 10 april antwoordde Sanne de Wit: zit vast.',
    ),
    unfair: reportLine('tafel', 'Tarik Yilmaz, Zorg', 'Geen antwoord ontvangen.'),
  },
  {
    fault: 'V27',
    what: 'another date in the table of a report than in its list',
    path: '/m/2024/rapportages/1',
    fair: reportRow('Tarik Yilmaz', '31 maart', 'bij het TVO', 'Ligt bij het TVO sinds 12 april.'),
    unfair: reportRow('Tarik Yilmaz', '30 juni', 'bij het TVO', 'Ligt bij het TVO sinds 12 april.'),
  },
  {
    fault: 'V27',
    what: 'a figure that nobody filled in',
    path: '/m/2024/dashboard-oov',
    fair: valueRow('februari 2024', '9', 'Ineke Postma'),
    unfair: valueRow('februari 2024', '4', 'Ineke Postma'),
  },
  {
    fault: 'V27',
    what: 'a figure of the law over other people than the law says',
    path: '/m/2024/dashboard-oov',
    fair: legalRow('per 10.000 jongeren van 12 tot en met 17 jaar'),
    unfair: legalRow('per 1.000 inwoners'),
  },
  {
    fault: 'V33',
    what: 'a figure of a part of the year is told as unknown',
    path: '/m/2024/rapportages/1',
    fair: unknownRow('Verwijzingen Halt'),
    unfair: unknownRow('Diefstal en inbraak woning'),
  },
  {
    fault: 'V27',
    what: 'a figure of the year is missed halfway through it',
    path: '/m/2024/rapportages/1/concept',
    fair: missedFigures('Meldingen van overlast'),
    unfair: missedFigures('Verwijzingen Halt en Meldingen van overlast'),
  },
  {
    fault: 'V27',
    what: 'a source that the plan does not read',
    path: '/openbaar/m/2024',
    fair: '<p>Bron: politie, open data 47013NED (CC BY 4.0).</p>',
    unfair: '<p>Bron: CBS, open data 85146NED (CC BY 4.0).</p>',
  },
  {
    fault: 'V31',
    what: 'a theme of a report without the action that is late',
    path: '/m/2024/rapportages/1',
    fair: themeTable('1'),
    unfair: themeTable('–'),
  },
  {
    fault: 'V28',
    what: 'a missing evaluation is told to everybody as an action that is late',
    path: '/openbaar/m/2024',
    fair: publicLine('toezicht', 'Gepland: Structureel, had op 31 maart geëvalueerd moeten zijn.'),
    unfair: publicLine('toezicht', 'Gepland: Structureel, had op 31 maart klaar moeten zijn.'),
  },
];

/** A line of the year board: what its marks say to who does not see them. */
function markedRow(status: string, ...marks: string[]): string {
  const title = `<th><a href="/m/2024/acties/camera">camera</a> <span>${status}</span></th>`;
  const lines = marks.map((mark) => `<li>${mark}</li>`).join('');
  return `<table><tr>${title}<td><ul>${lines}</ul></td></tr></table>`;
}

/** As a report has it on the day of the small year. */
function reported(...blocks: string[]): string {
  return `<p>Stand van woensdag 17 april 2024.</p>${blocks.join('')}`;
}

function publicLine(key: string, text: string): string {
  const title = `<p><strong>Wij werken aan ${key}</strong></p>`;
  return `<ul><li>${title}<p>Later dan gepland. ${text}</p></li></ul>`;
}

function reportLine(key: string, behind: string, text: string): string {
  const link = `<a href="/m/2024/acties/${key}">Wij werken aan ${key} (${behind})</a>`;
  return reported(`<ul><li><p>${link}</p><p>${text}</p></li></ul>`);
}

function legalRow(basis: string): string {
  const cells = [basis, '2023', 'onbekend', '–', 'gegevens van de gemeente'];
  return `<table><tr><th>Verwijzingen Halt</th>${cellsOf(cells)}</tr></table>`;
}

function unknownRow(name: string): string {
  const cells = [`${name} (per 1.000 inwoners)`, '–', 'onbekend', '–'];
  return reported(`<table><tr>${cellsOf(cells)}</tr></table>`);
}

function missedFigures(names: string): string {
  return `<p>Van deze indicatoren is de waarde nog niet ingevuld: ${names}.</p>`;
}

function valueRow(period: string, figure: string, who: string): string {
  const cells = [period, figure, 'definitief', `ingevuld door ${who}, 11 maart. “Geteld.”`];
  return `<table><tr>${cellsOf(cells)}</tr></table>`;
}

function reportRow(...cells: string[]): string {
  const others = cellsOf(cells);
  return reported(`<table><tr><th>Wij werken aan camera</th>${others}</tr></table>`);
}

function themeTable(late: string): string {
  const header = ['Thema', 'Bij het TVO', 'Te laat', 'Evaluatie ontbreekt', 'Gepland'];
  const cells = ['Zorg (prioriteit)', '1', late, '1', '€\u00a00'];
  const rows = [header, cells].map((row) => `<tr>${cellsOf(row)}</tr>`);
  return reported(`<table>${rows.join('')}</table>`);
}

function cellsOf(cells: string[]): string {
  return cells.map((one) => `<td>${one}</td>`).join('');
}
