/**
 * Answers as the tables of police and CBS give them, written by what is known of them, on a real server:
 * padded keys, the total among the rows, months and years in one column, and nothing for a small number.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedServer {
  url: string;
  /** What was asked, decoded. */
  asked: string[];
  /** The figure of June 2024; null is withheld. */
  june: { figure: number | null };
  /** How many requests are answered with an error first. */
  away: { times: number };
  /** The number behind the name of the measure. */
  suffix: { number: number };
  stop(): Promise<void>;
}

export async function startRecorded(): Promise<RecordedServer> {
  const [asked, june, away, suffix] = [new Array<string>(), juneOf(7), { times: 0 }, { number: 1 }];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(path);
    if (away.times > 0) {
      away.times -= 1;
      response.writeHead(503).end('even niet');
      return;
    }
    const value = answer(path, june.figure, suffix.number);
    if (value === null) response.writeHead(404).end();
    else response.end(JSON.stringify({ 'odata.metadata': 'x', value }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    june,
    away,
    suffix,
    url: `http://127.0.0.1:${String(portOf(server.address()))}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function answer(path: string, june: number | null, suffix: number): object[] | null {
  const [, table = '', page = ''] = path.split('/');
  if (table !== '47013NED' && table !== '03759ned') return null;
  if (page.startsWith('RegioS')) return regions;
  if (page.startsWith('DataProperties')) return propertiesOf(table, suffix);
  if (page.startsWith('SoortMisdrijf')) return crimes;
  if (page.startsWith('Geslacht')) return [{ Key: 'T001038', Title: 'Totaal mannen en vrouwen' }];
  if (table === '03759ned') return people(page);
  return months(page, june, suffix);
}

const regions = [
  { Key: 'NL01  ', Title: 'Nederland' },
  { Key: 'GM1969', Title: 'Westerkwartier' },
];
const crimes = [
  { Key: '0.0.0 ', Title: 'Totaal misdrijven' },
  { Key: '1.1.1 ', Title: '1.1.1 Diefstal/inbraak woning' },
  { Key: '2.5.2 ', Title: '2.5.2 Winkeldiefstal' },
];

function propertiesOf(table: string, suffix: number): object[] {
  const ofCrimes = table === '47013NED';
  const measure = ofCrimes ? 'GeregistreerdeMisdrijven' : 'BevolkingOp1Januari';
  return [
    { Key: ofCrimes ? 'SoortMisdrijf' : 'Geslacht', Type: 'Dimension' },
    { Key: 'RegioS', Type: 'GeoDimension' },
    { Key: 'Perioden', Type: 'TimeDimension' },
    { Key: `${measure}_${String(suffix)}`, Type: 'Topic' },
  ];
}

/** Only what the filter asks for, as the service does; and of June, what changes in a test. */
function months(filter: string, june: number | null, suffix: number): object[] {
  const crime = ['0.0.0 ', '1.1.1 ', '2.5.2 '].find((key) => filter.includes(`'${key}'`)) ?? '';
  const periods: [string, number | null][] = [
    ['2024MM05', 9],
    ['2024MM06', june],
    ['2023MM06', 16],
  ];
  return periods.flatMap(([period, figure]) =>
    ['GM1969', 'NL01  ']
      .filter((region) => filter.includes(`'${region}'`) && filter.includes(`'${period}'`))
      .map((region) => ({
        ID: 1,
        SoortMisdrijf: crime,
        RegioS: region,
        Perioden: period,
        [`GeregistreerdeMisdrijven_${String(suffix)}`]:
          figure === null ? null : region === 'GM1969' ? figure : figure * 1000,
      })),
  );
}

function people(filter: string): object[] {
  return [
    { Geslacht: 'T001038', RegioS: 'GM1969', Perioden: '2024JJ00', BevolkingOp1Januari_1: 64_000 },
    { Geslacht: 'T001038', RegioS: 'NL01  ', Perioden: '2024JJ00', BevolkingOp1Januari_1: 18e6 },
  ].filter(({ Perioden }) => filter.includes(`'${Perioden}'`));
}

function juneOf(figure: number | null): RecordedServer['june'] {
  return { figure };
}
