import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadReading, ownerReading } from '../../../plans/reading/owner.ts';
import { partiesReading } from '../../../plans/reading/parties.ts';
import { proposeSameParties } from '../../../plans/reading/same-parties.ts';

/** Names, with * behind the one that leads; and whether a person has to look. */
const forms: [literal: string, names: string, isSure: boolean][] = [
  ['Team OOV', 'Team OOV', true],
  [
    '- Team OOV\n- Boa’s\n- Politie\n- Diverse interne afdelingen',
    'Team OOV | Boa’s | Politie | Diverse interne afdelingen',
    false,
  ],
  ['• Team OOV\n• Boa’s\n• Politie', 'Team OOV | Boa’s | Politie', true],
  [
    '• OOV (regie)\n• Burgerzaken\n• TCH (toezichthouders en boa’s)',
    'OOV* | Burgerzaken | TCH (toezichthouders en boa’s)',
    true,
  ],
  ['• Natuurbeschermings-\norganisatie\n• CCV', 'Natuurbeschermingsorganisatie | CCV', true],
  ['• Zorg- en\nVeiligheidshuis\n• GGD', 'Zorg- en Veiligheidshuis | GGD', true],
  ['Politie, OM, RIEC', 'Politie | OM | RIEC', true],
  ['Politie; OM; RIEC', 'Politie | OM | RIEC', true],
  ['Politie, OM en RIEC', 'Politie | OM | RIEC', true],
  ['Politie en OM', 'Politie | OM', true],
  ['Politie\nOM\nRIEC', 'Politie | OM | RIEC', true],
  ['Team OOV\nscholen', 'Team OOV | scholen', false],
  ['OM/politie', 'OM | politie', false],
  ['Team OOV/Jeugd', 'Team OOV | Jeugd', false],
  ['Wold & Waard', 'Wold & Waard', false],
  ['Politie & OM', 'Politie | OM', false],
  ['Zorg en Veiligheid', 'Zorg en Veiligheid', false],
  ['Team Toezicht en Handhaving', 'Team Toezicht en Handhaving', false],
  ['Zorg- en Veiligheidshuis Groningen', 'Zorg- en Veiligheidshuis Groningen', true],
  ['dorpsraden en ondernemers', 'dorpsraden | ondernemers', false],
  ['Trekker: team OOV, politie', 'team OOV* | politie', true],
  ['OOV (trekker), Boa’s', 'OOV* | Boa’s', true],
  ['team OOV i.s.m. politie', 'team OOV | politie', true],
  ['team OOV samen met politie en OM', 'team OOV | politie | OM', true],
  ['o.a. politie, OM', 'politie | OM', false],
  ['politie e.a.', 'politie', false],
  ['Gemeente: OOV en TCH', 'OOV | TCH', false],
  ['politie, Politie', 'politie', true],
  ['-', '', true],
  ['n.v.t.', '', true],
];

function names(literal: string): string {
  const parties = partiesReading(literal).reading ?? [];
  return parties.map(({ name, leads }) => `${name}${leads ? '*' : ''}`).join(' | ');
}

describe('the words for who is involved', () => {
  it.each(forms)('reads “%s” as “%s”', (literal, expected, isSure) => {
    expect(names(literal)).toBe(expected);
    expect(partiesReading(literal).doubt === null).toBe(isSure);
  });

  it('say nobody where they are empty, with a doubt', () => {
    expect(partiesReading(' ')).toMatchObject({ reading: null, rule: null });
    expect(partiesReading(' ').doubt).not.toBeNull();
  });

  it('never throw or hang', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (literal) => {
        const { reading, doubt } = partiesReading(literal);
        return reading !== null || doubt !== null;
      }),
    );
  });

  it('end on what is long and odd', () => {
    for (const piece of [' ', 'a,', '(', ' en ', ', ', ' / ', '• a\n'])
      expect(partiesReading(`x${piece.repeat(700)}`).literal).toHaveLength(1 + piece.length * 700);
  });

  it('lose no letter of a name that is read without a doubt', () => {
    const name = fc.constantFrom('Politie', 'OM', 'Team OOV', 'GGD', 'Halt', 'RIEC Noord');
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1 }),
        fc.constantFrom(', ', '; ', '\n', '\n• '),
        (all, joint) => {
          const literal = `${joint === '\n• ' ? '• ' : ''}${all.join(joint)}`;
          expect(partiesReading(literal)).toMatchObject({
            doubt: null,
            reading: all.map((one) => ({ name: one, leads: false })),
          });
        },
      ),
    );
  });
});

describe('the owner of an action', () => {
  it('is the one in a column of owners', () => {
    expect(ownerReading('Team OOV')).toMatchObject({ reading: 'Team OOV', doubt: null });
  });

  it('is a doubt where a column names more than one', () => {
    expect(ownerReading('OOV, politie').reading).toBe('OOV');
    expect(ownerReading('OOV, politie').doubt).toContain('één actiehouder');
  });

  it('is the party that has the lead', () => {
    const parties = partiesReading('politie, OOV (regie)').reading ?? [];
    expect(leadReading('', parties)).toMatchObject({ reading: 'OOV', doubt: null });
  });

  it('is never guessed from those involved', () => {
    const parties = partiesReading('Team OOV, politie').reading ?? [];
    expect(leadReading('', parties).reading).toBeNull();
  });
});

describe('one party under two names', () => {
  it.each([
    ['politie', 'Politie Noord-Nederland'],
    ['OM', 'Openbaar Ministerie'],
    ['OOV', 'team OOV'],
    ['OOV', 'Openbare Orde en Veiligheid'],
    ['VRG (Veiligheidsregio Groningen)', 'VRG'],
    ['Boa’s', 'boa'],
    ['Team Openbare Orde en Veiligheid (OOV)', 'team OOV'],
  ])('proposes that “%s” and “%s” are the same', (one, other) => {
    expect(proposeSameParties([one, 'Brandweer', other])).toHaveLength(1);
  });

  it('proposes the fullest name', () => {
    expect(proposeSameParties(['OM', 'Openbaar Ministerie'])[0]?.name).toBe('Openbaar Ministerie');
  });

  it('proposes nothing for different parties', () => {
    expect(
      proposeSameParties(['Politie', 'OM', 'Brandweer', 'GGD', 'Team OOV', 'Team Jeugd']),
    ).toEqual([]);
  });
});
