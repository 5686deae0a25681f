import { meetingsOn } from '../../meetings-on.ts';
import { describe, expect, it } from 'vitest';
import { defaultLadder, type LadderStep } from '../../../domain/plan/ladder.ts';
import type { Action, Contact, Plan } from '../../../domain/plan/plan.ts';
import { isAddress } from '../../../domain/plan/address.ts';
import { checkPlan } from '../../../domain/plan/check.ts';
import { byQuarter } from '../../timings.ts';
import { noParticulars } from '../../../domain/plan/particulars.ts';

const teamOov = party('team-oov', 'oov@westerkwartier.example.org');
const politie = party('politie', 'basisteam@politie.example.org');
const teamleider = person('teamleider');
const adviseur = person('adviseur-zorg');

const ave: Action = {
  id: 'ave-model',
  themeId: 'zorg',
  what: 'Het AVE-model invoeren',
  shortName: 'AVE-model',
  how: 'Werkprocessen uitwerken',
  timing: byQuarter(2),
  owner: 'adviseur-zorg',
  involved: ['politie'],
  parts: [],
  costCents: null,
  costRecurrence: null,
  particulars: noParticulars,
  ladder: null,
};

describe('a second theme', () => {
  const also = (secondThemeId: string | null) =>
    checkPlan(planWith({ actions: [{ ...ave, particulars: { ...noParticulars, secondThemeId } }] }))
      .filter(({ path }) => path.at(-1) === 'ook_thema')
      .map(({ severity, found }) => [severity, found]);

  it('is another theme of the plan, or none', () => {
    expect(also(null)).toEqual([]);
    expect(also('zorg')).toEqual([['error', 'zorg']]);
    expect(also('onbekend')).toEqual([['error', 'onbekend']]);
  });
});

function party(id: string, address: string | null): Contact {
  return { id, kind: 'party', name: id, jobTitle: '', partyId: null, address, leftOn: null };
}

function person(id: string): Contact {
  const address = `${id}@westerkwartier.example.org`;
  return { id, kind: 'person', name: id, jobTitle: id, partyId: 'team-oov', address, leftOn: null };
}

function planWith(changes: Partial<Plan> = {}): Plan {
  return {
    municipality: { id: 'westerkwartier', name: 'Westerkwartier' },
    year: 2024,
    title: 'Uitvoeringsplan veiligheid 2024',
    calendar: { zone: 'Europe/Amsterdam', closedOn: [] },
    roundAt: '08:30',
    themes: [
      {
        id: 'zorg',
        name: 'Zorg',
        kind: 'priority',
        goals: [],
        scaling: null,
        statedTotalCents: null,
      },
    ],
    actions: [ave],
    contacts: [teamOov, politie, teamleider, adviseur],
    roles: {
      coordinator: ['teamleider'],
      tvo_secretary: ['adviseur-zorg'],
      tvo_member: ['politie'],
      tvo_partner: [],
      driehoek: [],
      college: [],
      griffie: [],
    },
    ladder: defaultLadder,
    reports: [],
    meetings: meetingsOn([]),
    budget: { lines: [], contingencyCents: 0, statedTotalCents: 0, explanation: '' },
    capacity: { lines: [], statedRegularFte: 0, statedPriorityFte: 0, explanation: '' },
    indicators: [],
    ...changes,
  };
}

function paths(plan: Plan): string[] {
  return checkPlan(plan).map(({ path }) => path.join('.'));
}

function withSteps(...steps: LadderStep[]): Plan {
  return planWith({ ladder: { ...defaultLadder, steps } });
}

it('finds nothing wrong with a plan that is right', () => {
  expect(checkPlan(planWith())).toEqual([]);
});

describe('names', () => {
  it('must exist: theme, owner, others, roles and the party of a person', () => {
    const lost = { ...adviseur, partyId: 'team-ovo' };
    const plan = planWith({
      actions: [{ ...ave, themeId: 'zrog', owner: 'adviseur', involved: ['politie', 'om'] }],
      contacts: [teamOov, politie, teamleider, lost],
    });
    expect(paths({ ...plan, roles: { ...plan.roles, griffie: ['griffier'] } }).sort()).toEqual([
      'acties.0.betrokkenen.actiehouder',
      'acties.0.betrokkenen.met.1',
      'acties.0.thema',
      'adresboek.personen.1.partij',
      'rollen.griffie.0',
    ]);
  });

  it('are given once, in one list for parties and people', () => {
    const twin = party('teamleider', 'x@westerkwartier.example.org');
    const plan = planWith({
      actions: [ave, ave],
      contacts: [teamOov, politie, teamleider, adviseur, twin],
    });
    expect(paths(plan)).toEqual(['acties.1.id', 'adresboek.partijen.2.id']);
  });

  it('hold no spaces or capitals: they become addresses of pages', () => {
    expect(paths(planWith({ municipality: { id: 'West Kwartier', name: '' } }))).toEqual([
      'gemeente.id',
    ]);
  });

  it('stand once with an action', () => {
    const plan = planWith({
      actions: [{ ...ave, involved: ['politie', 'adviseur-zorg', 'politie'] }],
    });
    expect(paths(plan)).toEqual(['acties.0.betrokkenen.met.1', 'acties.0.betrokkenen.met.2']);
  });
});

describe('reach (promise 5)', () => {
  it.each(['coordinator', 'tvo_secretary'] as const)('somebody must be %s', (role) => {
    const { roles } = planWith();
    const found = checkPlan(planWith({ roles: { ...roles, [role]: [] } }));
    expect(found.map(({ path }) => path.join('.'))).toContain(
      role === 'coordinator' ? 'rollen.coordinator' : 'rollen.tvo_secretaris',
    );
  });

  it('F24: a party needs a mailbox, or people who have one', () => {
    const reached = planWith({
      contacts: [{ ...teamOov, address: null }, politie, teamleider, adviseur],
      actions: [{ ...ave, owner: 'team-oov' }],
    });
    expect(checkPlan(reached)).toEqual([]);
    const silent = planWith({
      contacts: [teamOov, { ...politie, address: null }, teamleider, adviseur],
    });
    expect(paths(silent)).toEqual(['adresboek.partijen.1']);
  });

  it('F11: warns of an owner who left', () => {
    const contacts = [teamOov, politie, teamleider, { ...adviseur, leftOn: '2024-05-15' }];
    expect(checkPlan(planWith({ contacts }))).toMatchObject([
      { severity: 'warning', path: ['acties', 0, 'betrokkenen', 'actiehouder'] },
    ]);
  });

  it('F25: a step of the ladder reaches somebody for every action', () => {
    const alone = planWith({
      actions: [{ ...ave, involved: [] }],
      ladder: {
        ...defaultLadder,
        steps: [{ kind: 'reminder', offsetDays: -30, to: ['involved'] }, ...defaultLadder.steps],
      },
    });
    expect(checkPlan(alone)).toMatchObject([
      { path: ['ladder', 'stappen', 0, 'aan'], expected: expect.stringContaining('ave-model') },
    ]);
  });
});

describe('the ladder', () => {
  const reminder: LadderStep = { kind: 'reminder', offsetDays: 0, to: ['owner'] };
  const escalation: LadderStep = { kind: 'escalation', offsetDays: 10, to: ['tvo'] };

  it('may be as short as one reminder and the TVO', () => {
    expect(checkPlan(withSteps(reminder, escalation))).toEqual([]);
  });

  it('ends with the one escalation', () => {
    expect(paths(withSteps(reminder))).toContain('ladder.stappen');
    expect(paths(withSteps(escalation, { ...reminder, offsetDays: 12 }))).toContain(
      'ladder.stappen',
    );
    expect(paths(withSteps(reminder, escalation, { ...escalation, offsetDays: 12 }))).toContain(
      'ladder.stappen',
    );
  });

  it('asks the owner before the TVO hears of it', () => {
    expect(paths(withSteps(escalation))).toEqual(['ladder.stappen']);
    expect(paths(withSteps({ ...reminder, to: ['coordinator'] }, escalation))).toEqual([
      'ladder.stappen',
    ]);
  });

  it('brings it to the TVO, not to somebody else', () => {
    expect(paths(withSteps(reminder, { ...escalation, to: ['coordinator'] }))).toEqual([
      'ladder.stappen.1.aan',
    ]);
  });

  it('climbs: no two steps on one day', () => {
    expect(paths(withSteps(reminder, reminder, escalation))).toEqual(['ladder.stappen.1.dagen']);
  });

  it('of one action is checked as well', () => {
    const own = { ...defaultLadder, steps: [reminder] };
    expect(paths(planWith({ actions: [{ ...ave, ladder: own }] }))).toContain(
      'acties.0.ladder.stappen',
    );
  });
});

describe('clocks and addresses', () => {
  it('F32: the zone exists', () => {
    expect(paths(planWith({ calendar: { zone: 'Europe/Amsterdm', closedOn: [] } }))).toEqual([
      'tijdzone',
    ]);
  });

  it.each(['8:30', '24:00', '08.30', '08:60', ''])('the mail round is no %j', (roundAt) => {
    expect(paths(planWith({ roundAt }))).toEqual(['mailronde']);
  });

  it.each(['a@westerkwartier.example.org', "o'neil+tvo@politie.example.org"])(
    '%s is an address',
    (text) => {
      expect(isAddress(text)).toBe(true);
    },
  );

  it.each([
    '',
    'a',
    'a@b',
    'a@@example.org',
    'a b@example.org',
    'a@example.org,b@example.org',
    'a@example.org; b@example.org',
    'a@example.org\nBcc: b@example.org',
    'Anna <a@example.org>',
    'a@.example.org',
    'a@example.org.',
    '.a@example.org',
    'a@exa_mple.org',
  ])('%j is not', (text) => {
    expect(isAddress(text)).toBe(false);
  });
});

describe('the times and days of a plan', () => {
  it.each(['00:00', '05:30', '06:00', '07:00', '17:01', '23:59'])(
    'V7: refuses a mail round at %s, before the day has made its notices or after work',
    (roundAt) => {
      const problems = checkPlan(planWith({ roundAt }));
      expect(problems).toMatchObject([{ severity: 'error', path: ['mailronde'], found: roundAt }]);
    },
  );

  it.each(['07:30', '08:30', '17:00'])('takes a mail round at %s', (roundAt) => {
    expect(checkPlan(planWith({ roundAt }))).toEqual([]);
  });

  it('V9: warns where 5 May is a day off for most and a working day here', () => {
    const on = (year: number, closedOn: string[] = []) =>
      checkPlan(planWith({ year, calendar: { zone: 'Europe/Amsterdam', closedOn } })).map(
        ({ severity, found }) => [severity, found],
      );
    expect(on(2025)).toEqual([['warning', '2025-05-05']]);
    expect(on(2025, ['2025-05-05'])).toEqual([]);
    expect(on(2024)).toEqual([]);
    expect(on(2040)).toEqual([]);
  });
});
