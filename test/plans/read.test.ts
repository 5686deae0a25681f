import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PlacedProblem, readPlanFile } from '../../plans/read.ts';
import { planJsonSchema } from '../../plans/schema.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { byQuarter } from '../timings.ts';

const westerkwartier = read('../../plans/westerkwartier-2024.yaml');

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function planOf(text: string): Plan {
  const reading = readPlanFile(text);
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems, null, 2));
  return reading.plan;
}

function problemsOf(text: string): PlacedProblem[] {
  const reading = readPlanFile(text);
  return reading.plan === null ? reading.problems : reading.warnings;
}

/** The plan of Westerkwartier with some words changed; each must be there. */
function withChanges(...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the plan: ${from}`);
    return text.replace(from, to);
  }, westerkwartier);
}

/** `12:3 acties.0.wanneer` */
function places(problems: PlacedProblem[]): string[] {
  return problems.map(
    ({ line, column, path }) => `${String(line)}:${String(column)} ${path.join('.')}`,
  );
}

function paths(text: string): string[] {
  return problemsOf(text).map(({ path }) => path.join('.'));
}

describe('the plan of Westerkwartier for 2024', () => {
  const plan = planOf(westerkwartier);

  it('adds up to its own totals', () => {
    expect(readPlanFile(westerkwartier)).toMatchObject({ warnings: [] });
  });

  it('has all 24 actions, theme by theme', () => {
    const counts = plan.themes.map(({ id }) => plan.actions.filter((a) => a.themeId === id).length);
    expect(counts).toEqual([5, 2, 3, 3, 3, 2, 3, 1, 2]);
  });

  it('has the amounts of the plan', () => {
    const costs = plan.actions.flatMap(({ id, costCents }) =>
      costCents === null ? [] : [[id, costCents / 100]],
    );
    expect(costs).toEqual([
      ['integrale-controles', 5000],
      ['bewustwording', 5000],
      ['middelengebruik', 10000],
      ['digitale-weerbaarheid', 10000],
      ['ronde-dorpen', 5000],
      ['preventie-inwoners', 5000],
      ['jaarwisseling', 15000],
      ['crisisvoorzieningen', 10000],
      ['verkeersmeldingen', 7500],
    ]);
    expect(plan.budget).toMatchObject({ contingencyCents: 250_000, statedTotalCents: 7_500_000 });
    expect(plan.capacity).toMatchObject({ statedRegularFte: 3.2, statedPriorityFte: 0.8 });
  });

  it('has the moments of the plan', () => {
    const quarters = plan.actions.filter(({ timing }) => timing.kind !== 'ongoing');
    expect(quarters.map(({ id, timing }) => [id, timing])).toEqual([
      ['ondermijningstafel', byQuarter(4)],
      ['ave-model', byQuarter(2)],
      ['radicaliseringstafel', byQuarter(3)],
      ['jeugdoverleggen', byQuarter(2)],
      ['ketenpartners-jeugd', byQuarter(2)],
      ['cyberwegenkaart', byQuarter(1)],
      ['betrokkenheid', byQuarter(2)],
      ['jaarwisseling', byQuarter(3, 4)],
      ['carbid', byQuarter(3, 4)],
    ]);
  });

  it('makes its reports on the first working days of July and January', () => {
    expect(plan.reports).toEqual([
      { half: 1, on: '2024-07-01', deliveries: [] },
      { half: 2, on: '2025-01-02', deliveries: [] },
    ]);
  });

  it('goes by the earliest day on which a board wants its papers, where the plan gives those', () => {
    const days = `halfjaarrapportages:
  eerste: { raad: 2024-06-20, college: 2024-07-04 }
  tweede: 2025-01-06

tvo:`;
    const { reports } = planOf(westerkwartier.replace(/^tvo:/m, days));
    expect(reports.map(({ on }) => on)).toEqual(['2024-06-20', '2025-01-06']);
    expect(reports[0]?.deliveries).toEqual([
      { board: 'raad', on: '2024-06-20' },
      { board: 'college', on: '2024-07-04' },
    ]);
    const wrong = days.replace('2024-06-20', '2024-06-31');
    expect(paths(westerkwartier.replace(/^tvo:/m, wrong))).toContain(
      'halfjaarrapportages.eerste.raad',
    );
  });

  it('is closed on holidays from 2023 to 2028 and on its closing days', () => {
    const { closedOn } = plan.calendar;
    expect(closedOn).toEqual([...new Set(closedOn)].sort());
    expect(closedOn.at(0)).toBe('2023-01-01');
    expect(closedOn.at(-1)).toBe('2028-12-26');
    expect(closedOn).toEqual(expect.arrayContaining(['2024-04-01', '2024-05-10', '2024-12-27']));
    expect(closedOn).not.toContain('2024-03-29');
  });

  it('mails nobody outside example.org', () => {
    const outside = plan.contacts.filter(
      ({ address }) => address !== null && !/[@.]example\.org$/.test(address),
    );
    expect(outside).toEqual([]);
  });
});

it('keeps the JSON Schema of the editors up to date', () => {
  expect(JSON.parse(read('../../plans/plan.schema.json'))).toEqual(planJsonSchema());
});

describe('problems', () => {
  it('are reported all at once, each with its place', () => {
    const text = withChanges(
      ['tijdzone: Europe/Amsterdam', 'tijdzone: Europe/Amsterdm'],
      ["mailronde: '08:30'", 'mailronde: 8.30'],
      ['thema: ondermijning\n    wat: Samen', 'thema: ondermining\n    wat: Samen'],
      ['kosten: 5.000,-', 'kosten: vijfduizend'],
      ['wanneer: Q2 2024', 'wanneer: Q2 2025'],
      ['actiehouder: team-verkeer', 'actiehouder: team-vekeer'],
      ['2024-02-08', '2026-02-08'],
      ['[2024-05-10', '[2024-02-30'],
    );
    const problems = problemsOf(text);
    expect(places(problems).map((place) => place.split(' ')[1])).toEqual([
      'tijdzone',
      'mailronde',
      'acties.0.thema',
      'acties.3.kosten',
      'acties.5.wanneer',
      'acties.21.betrokkenen.actiehouder',
      'sluitingsdagen.0',
      'tvo.vergaderingen.0',
    ]);
    for (const { line, column, found } of problems) {
      expect(
        text
          .split('\n')
          [line - 1]?.slice(column - 1)
          .replace(/^'/, ''),
      ).toContain(found);
    }
  });

  it('F32: refuses a mistyped zone with its place and what was expected', () => {
    const [problem] = problemsOf(withChanges(['Europe/Amsterdam', 'Europe/Amsterdm']));
    expect(problem).toMatchObject({ path: ['tijdzone'], found: 'Europe/Amsterdm' });
    expect(problem?.expected).toContain('Europe/Amsterdam');
  });

  it('of shape do not hide those of meaning', () => {
    const text = withChanges(
      ['jaar: 2024', 'jaar: tweeduizend'],
      ['gemeente: { id: westerkwartier, naam: Westerkwartier }', 'gemeente: Westerkwartier'],
      ['soort: strategisch', 'soort: anders'],
      ['actiehouder: team-verkeer', 'actiehouder: niemand'],
      ['kosten: € 7.500,-', 'kosten:'],
    );
    expect(paths(text)).toEqual([
      'gemeente',
      'jaar',
      'themas.5.soort',
      'acties.21.betrokkenen.actiehouder',
      'acties.21.kosten',
    ]);
  });

  it('name the key that was probably meant, and read what stands below it', () => {
    const problems = problemsOf(
      withChanges(['\nadresboek:', '\nadressboek:'], ['wanneer: Q2 2024', 'waneer: Q2 2025']),
    );
    expect(problems.map(({ found, expected }) => [found, expected.split('?')[0]])).toEqual([
      ['waneer', 'Bedoelde u “wanneer”'],
      ['Q2 2025', expect.stringContaining('Q2 2024')],
      ['adressboek', 'Bedoelde u “adresboek”'],
    ]);
  });

  it('say what a missing key is for', () => {
    const [problem] = problemsOf(withChanges(['{ actiehouder: team-verkeer, met', '{ met']));
    expect(problem?.path).toEqual(['acties', 21, 'betrokkenen', 'actiehouder']);
    expect(problem?.expected).toContain('Iedere actie heeft één actiehouder');
  });

  it('report a missing directory once, not once for everybody in it', () => {
    expect(paths(westerkwartier.replace(/\nadresboek:[\s\S]*?\nrollen:/, '\nrollen:'))).toEqual([
      'adresboek',
    ]);
  });

  it('include keys and ids that occur twice', () => {
    const text = withChanges(
      ['jaar: 2024', 'jaar: 2024\njaar: 2025'],
      ['- id: carbid', '- id: jaarwisseling'],
    );
    expect(paths(text)).toEqual(['jaar', 'acties.17.id']);
  });

  it('of sums are warnings: reported, not repaired', () => {
    const reading = readPlanFile(withChanges(['onvoorzien: € 2.500', 'onvoorzien: € 2.600']));
    expect(reading.plan?.budget.contingencyCents).toBe(260_000);
    expect(problemsOf(withChanges(['onvoorzien: € 2.500', 'onvoorzien: € 2.600']))).toMatchObject([
      { severity: 'warning', path: ['begroting', 'totaal'], found: '€ 75.000,00' },
    ]);
  });

  it('F24: include a party without mailbox that an action names', () => {
    const text = withChanges([', mailbox: boas@westerkwartier.example.org', '']);
    expect(paths(text)).toEqual(['adresboek.partijen.1']);
  });

  it('F25: include ladder steps that reach nobody', () => {
    const ladder = `
ladder:
  stappen:
    - { soort: herinnering, dagen: -5, aan: [] }
    - { soort: herinnering, dagen: 0, aan: [betrokkenen] }
    - { soort: laatste_oproep, dagen: 5, aan: [actiehouder] }
    - { soort: naar_tvo, dagen: 10, aan: [tvo] }
`;
    expect(paths(westerkwartier + ladder)).toEqual([
      'ladder.stappen.0.aan',
      'ladder.stappen.1.aan',
    ]);
  });
});

describe('amounts', () => {
  const costOf = (written: string) =>
    planOf(withChanges(["kosten: '-'", `kosten: ${written}`])).actions[0]?.costCents;

  it.each([
    ['5000', 500_000],
    ['5.000', 500_000],
    ['5.000,-', 500_000],
    ['€ 7.500,-', 750_000],
    ['€10.000', 1_000_000],
    ['"12,50"', 1250],
    ['"0,-"', 0],
    ['"-"', null],
  ])('reads %s', (written, cents) => {
    expect(costOf(written)).toBe(cents);
  });

  it.each(['5000.50', '1e3', '0x10', '-5', '5,000', 'veel', 'true', '.inf', '[5000]'])(
    'refuses %s',
    (written) => {
      expect(paths(withChanges(["kosten: '-'", `kosten: ${written}`]))).toContain(
        'acties.0.kosten',
      );
    },
  );

  it('explains a dash without quotes', () => {
    const [problem] = problemsOf(withChanges(["kosten: '-'", 'kosten: -']));
    expect(problem?.expected).toContain('tussen aanhalingstekens');
  });
});

describe('files that are no plan', () => {
  it.each([
    ['nothing', ''],
    ['only a comment', '# plan\n'],
    ['an empty document', '---\n'],
    ['a word', 'hallo'],
    ['a list', '- a\n- b\n'],
  ])('are refused: %s', (_, text) => {
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('are refused unread when they are 10 MB', () => {
    expect(problemsOf('x: 1\n'.repeat(2_000_000))).toMatchObject([{ line: 1, found: '10 MB' }]);
  });

  it('are refused when they refer to themselves: a YAML bomb', () => {
    const bomb = ['a: &a [x, x, x]', 'b: &b [*a, *a, *a]', 'c: &c [*b, *b, *b]', 'd: [*c, *c]'];
    expect(places(problemsOf(bomb.join('\n')))).toEqual(['2:8 ']);
  });

  it.each(['[', '{a: ', '- ', '? ', 'a: '])(
    'are refused when they nest without end: %s',
    (opening) => {
      expect(problemsOf(opening.repeat(200_000))).toHaveLength(1);
    },
  );

  it('are refused when they are one endless list', () => {
    expect(problemsOf(`acties: [${'x, '.repeat(300_000)}x]`)).toHaveLength(1);
  });

  it('have each syntax error at its line', () => {
    expect(places(problemsOf('gemeente: "x\njaar: 2024'))).not.toEqual([]);
    expect(problemsOf('jaar: 2024\n\ttitel: x')).toMatchObject([
      { line: 2, expected: expect.stringContaining('tabs') },
    ]);
  });

  it('cannot smuggle in a prototype', () => {
    expect(paths(`${westerkwartier}\n__proto__: { jaar: 2025 }\n`)).toEqual(['__proto__']);
  });
});
