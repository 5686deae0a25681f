import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { audiences } from '../../../domain/plan/ladder.ts';
import { type About, composeLetter, type LetterContent } from '../../../domain/letters/compose.ts';
import { type NoticeKind, noticeKinds, traitsOf } from '../../../domain/action/notice-kinds.ts';
import { roles } from '../../../domain/plan/plan.ts';
import type { Claim } from '../../../domain/contact/claims.ts';
import {
  aLetter,
  anAction,
  aNotice,
  aWeek,
  mailed,
  noCounts,
  noOthers,
  tableLater,
} from '../../letters.ts';

const other = { actionId: 'westerkwartier/2024/ondermijningstafel', milestoneId: 'q4' };

describe('the subject', () => {
  it('carries the news and counts the other actions', () => {
    const letter = compose(
      [aNotice('overdue', { dueOn: '2024-09-30' }), anAction()],
      [aNotice('check_in', other), tableLater()],
    );
    expect(letter.subject).toBe(
      'Te laat sinds dinsdag 1 oktober: radicaliseringstafel (en 1 andere actie)',
    );
  });

  it('counts an action once, whatever there is to say about it', () => {
    const asked = anAction({
      answer: { author: 'Jan Kuipers', reason: '', until: null, scaling: null },
    });
    const letter = compose(
      [aNotice('last_call'), anAction()],
      [aNotice('extension_granted'), asked],
    );
    expect(letter.subject).toBe('Op maandag 14 oktober naar het TVO: radicaliseringstafel');
  });

  it('says to the TVO how many actions wait for it', () => {
    const escalated = anAction({ escalatedOn: '2024-10-14', escalatesOn: null });
    const one = aNotice('escalation', { audience: 'tvo' });
    const two = aNotice('escalation', { audience: 'tvo', ...other });
    expect(compose([one, escalated]).subject).toMatch(
      /^Voor het TVO: 1 actie is niet op tijd klaar/,
    );
    expect(compose([one, escalated], [two, escalated]).subject).toBe(
      'Voor het TVO: 2 acties zijn niet op tijd klaar',
    );
  });

  it('cannot smuggle a header in by a title from a plan file', () => {
    const about = anAction({ shortName: 'tafel\r\nBcc: jan@example.org\u2028\u0000\u202e' });
    expect(compose([aNotice('overdue'), about]).subject).toBe(
      'Te laat sinds dinsdag 1 oktober: tafel Bcc: jan@example.org',
    );
  });

  it('opens the week with what is stuck, and says so when nothing is', () => {
    const week = aNotice('week_state', { audience: 'coordinator', actionId: null });
    const others = { ...noOthers, on_track: 1, unasked: 23 };
    const quiet = aWeek({ lists: [], late: 0, counts: noCounts, others });
    expect(compose([week, aWeek()]).subject).toBe('Stand van dinsdag: 1 te laat');
    expect(compose([week, quiet]).subject).toBe(
      'Stand van dinsdag: niets te laat, 24 acties lopen',
    );
    expect(bodyOf(compose([week, quiet]))).toContain(
      'Er lopen 24 acties: 1 loopt goed volgens de actiehouder en 23 lopen en kregen nog geen vraag.',
    );
  });

  it('names one mail for the whole plan at its start', () => {
    const letter = compose(
      [aNotice('activation'), anAction()],
      [aNotice('activation', { audience: 'involved', ...other }), tableLater()],
    );
    expect(letter.subject).toBe(
      'Uitvoeringsplan veiligheid 2024 is gestart: u bent actiehouder van 1 actie en betrokken bij 1 actie',
    );
    expect(letter.blocks.filter(({ kind }) => kind === 'list')).toHaveLength(2);
  });
});

describe('the body', () => {
  it('announces to the owner on which day an action goes to the TVO', () => {
    for (const kind of ['reminder', 'overdue', 'last_call', 'evaluation'] as const) {
      expect(bodyOf(compose([aNotice(kind), anAction()]))).toContain(
        'op maandag 14 oktober naar het TVO.',
      );
    }
  });

  it('names an evaluation after its quarter, wherever its date was moved to (V5)', () => {
    const moved = { milestoneId: 'q2', milestoneKind: 'evaluation', dueOn: '2024-07-12' } as const;
    const letter = compose([aNotice('evaluation'), anAction(moved)]);
    expect(letter.subject).toContain('Tijd voor de evaluatie over het tweede kwartaal');
    expect(bodyOf(letter)).not.toContain('derde kwartaal');
  });

  it('tells the TVO what was tried, what was answered, and when they meet', () => {
    const about = anAction({ escalatedOn: '2024-10-14', escalatesOn: null });
    const body = bodyOf(compose([aNotice('escalation', { audience: 'tvo' }), about]));
    expect(body).toContain('Gemaild op 2, 23 en 30 september. Geen antwoord ontvangen.');
    expect(body).toContain('overleg van donderdag 17 oktober.');
  });

  it('says green but overdue as exactly that', () => {
    const about = anAction({
      contact: [
        {
          kind: 'response',
          event: { kind: 'progress_reported', data: { progress: 'on_track' } },
          author: 'Sanne de Vries',
          reason: '',
          on: '2024-09-25',
          butLate: true,
        },
      ],
    });
    const body = bodyOf(compose([aNotice('overdue', { audience: 'coordinator' }), about]));
    expect(body).toContain(
      'Op 25 september antwoordde Sanne de Vries: loopt goed, maar de datum is voorbij.',
    );
    expect(body).not.toContain('Geen antwoord');
  });

  it('names in a receipt who confirmed, and until when it can be taken back (F9)', () => {
    const about = anAction({
      answer: {
        author: 'Jan Kuipers',
        reason: 'De partners kunnen pas na de zomer.',
        until: null,
        scaling: null,
      },
      undoUntil: '2024-10-15',
      links: {
        answer: null,
        undo: 'https://aanjager.example.org/u/token',
        obstacle: null,
        part: null,
        page: null,
      },
    });
    const letter = compose([aNotice('receipt', { immediate: true }), about]);
    const body = bodyOf(letter);
    expect(body).toContain('Jan Kuipers heeft deze actie op dinsdag 1 oktober klaar gemeld.');
    expect(body).toContain('terugdraaien tot en met dinsdag 15 oktober.');
    expect(linksOf(letter)).toEqual(['https://aanjager.example.org/u/token']);
    expect(letter.greeting).toBe('Goedendag,');
  });

  it('shows the worst twenty of 400 actions and a link to the others (F16, F29)', () => {
    const told = Array.from({ length: 400 }, (_, i) => {
      const dueOn = addDays('2024-03-01', (i * 7) % 400);
      const about = anAction({ what: `Actie ${dueOn}`, dueOn });
      return [aNotice('overdue', { actionId: `a${String(i)}`, dueOn }), about] as const;
    });
    const letter = compose(
      ...told.map(([notice, about]): [typeof notice, About] => [notice, about]),
    );
    const items = letter.blocks.filter(({ kind }) => kind === 'item');
    expect(items).toHaveLength(20);
    expect(items[0]).toMatchObject({ title: 'Actie 2024-03-01' });
    expect(letter.blocks.at(-1)).toMatchObject({ label: 'en nog 380 andere acties' });
    expect(letter.subject).toContain('(en 399 andere acties)');
  });

  it('keeps your own actions when the start of a plan is too long for a mail', () => {
    const told = Array.from({ length: 30 }, (_, i): [ReturnType<typeof aNotice>, About] => [
      aNotice('activation', {
        actionId: `a${String(i)}`,
        audience: i === 29 ? 'owner' : 'involved',
      }),
      anAction({ what: `Actie ${String(i)}` }),
    ]);
    const letter = compose(...told);
    expect(bodyOf(letter)).toContain('Actie 29');
    expect(letter.blocks.at(-1)).toMatchObject({ label: 'en nog 10 andere acties' });
  });

  it('V34: carries why, in the words of who wrote it', () => {
    const about = anAction({
      answer: {
        author: 'Jan Kuipers',
        reason: 'De partners kunnen pas na de zomer.',
        until: '2024-11-29',
        scaling: null,
      },
    });
    const body = bodyOf(compose([aNotice('extension_asked', { audience: 'coordinator' }), about]));
    expect(body).toContain('Jan Kuipers vraagt tijd tot vrijdag 29 november.');
    expect(body).toContain('Toelichting: “De partners kunnen pas na de zomer.”');
  });

  it('V34: gives all of a long reason to who has no page, and a way to read on to who has', () => {
    const reason = 'De partners kunnen pas na de zomer samenkomen. '.repeat(20).trim();
    const asked = anAction({
      answer: { author: 'Jan Kuipers', reason, until: '2024-11-29', scaling: null },
    });
    const links = { ...asked.links, page: null };
    const toPartner = compose([
      aNotice('cancelled', { audience: 'involved' }),
      { ...asked, links },
    ]);
    expect(bodyOf(toPartner)).toContain(`“${reason}”`);
    const toFenna = bodyOf(
      compose([aNotice('extension_refused', { audience: 'coordinator' }), asked]),
    );
    expect(toFenna).not.toContain(reason);
    expect(toFenna).toMatch(/De partners…”\n/);
    expect(toFenna).toMatch(/Lees verder$/);
  });

  it('V34: says of what was taken back why, what holds now, by when, and how to answer', () => {
    const answer = {
      author: 'Jan Kuipers',
      reason: 'Het is nog niet klaar.',
      until: null,
      scaling: null,
    };
    const letter = compose([
      aNotice('undone', { immediate: true }),
      anAction({ answer, dueOn: '2024-10-31', lastWorkingDay: '2024-10-31' }),
    ]);
    expect(bodyOf(letter)).toContain(
      [
        'Jan Kuipers heeft de klaarmelding teruggedraaid.',
        'Toelichting: “Het is nog niet klaar.”',
        'De actie loopt weer.',
        'Deze actie moet donderdag 31 oktober klaar zijn, over 30 dagen.',
      ].join('\n'),
    );
    expect(linksOf(letter)).toEqual(['https://aanjager.example.org/a/answer-token']);
  });

  it('V28: tells an evaluation that is missing as such, and never as an action that is late', () => {
    const about = anAction({
      milestoneId: 'q2',
      milestoneKind: 'evaluation',
      dueOn: '2024-06-30',
      lastWorkingDay: '2024-06-28',
      overdueFrom: '2024-07-01',
    });
    for (const audience of audiences) {
      for (const kind of noticeKinds.filter((one) => traitsOf(one).mail.about === 'action')) {
        const letter = compose([aNotice(kind, { audience }), about]);
        const text = `${letter.subject}\n${bodyOf(letter)}`;
        expect(text, `${kind} to ${audience}`).not.toMatch(
          /klaar moeten zijn|[Tt]e laat|op tijd klaar|Is het klaar/,
        );
      }
    }
    const overdue = compose([aNotice('overdue'), about]);
    expect(overdue.subject).toBe(
      'Evaluatie over het tweede kwartaal ontbreekt: radicaliseringstafel',
    );
    expect(bodyOf(overdue)).toContain(
      'De evaluatie over het tweede kwartaal ontbreekt. Die had zondag 30 juni gedaan moeten zijn.',
    );
    expect(compose([aNotice('escalation', { audience: 'tvo' }), about]).subject).toBe(
      'Voor het TVO: 1 evaluatie ontbreekt (radicaliseringstafel)',
    );
  });

  it('V28: carries the result of an evaluation in its receipt', () => {
    const answer = {
      author: 'Sanne de Vries',
      reason: 'De tafel werkt. We komen vaker bijeen.',
      until: null,
      scaling: null,
    };
    const about = anAction({
      milestoneId: 'q2',
      milestoneKind: 'evaluation',
      isDone: true,
      undoUntil: '2024-10-15',
      answer,
    });
    const body = bodyOf(compose([aNotice('receipt', { immediate: true }), about]));
    expect(body).toContain('dat de evaluatie over het tweede kwartaal gedaan is.');
    expect(body).toContain('Uitkomst: “De tafel werkt. We komen vaker bijeen.”');
  });

  it('V36: tells in a receipt of the day before when that was, and what was taken back since', () => {
    const answer = { author: 'Jan Kuipers', reason: '', until: null, scaling: null };
    const links = { ...anAction().links, undo: 'https://aanjager.example.org/u/token' };
    const about = anAction({ answer, links, arisenOn: '2024-09-30', undoUntil: '2024-10-14' });
    expect(bodyOf(compose([aNotice('receipt'), about]))).toContain(
      'Jan Kuipers heeft deze actie op maandag 30 september klaar gemeld.',
    );
    const undone = compose([aNotice('receipt'), { ...about, undoUntil: null }]);
    expect(bodyOf(undone)).toContain('Dat is daarna weer teruggedraaid.');
    expect(linksOf(undone)).not.toContain(links.undo);
  });

  it('V35: says of an action once what there is to say, the news before the question', () => {
    const answer = { author: 'Fenna Bos', reason: '', until: null, scaling: null };
    const letter = compose(
      [aNotice('check_in'), tableLater()],
      [aNotice('extension_granted', { answerId: 'a' }), tableLater({ answer })],
    );
    const items = letter.blocks.flatMap((block) => (block.kind === 'item' ? [block] : []));
    expect(items).toHaveLength(1);
    expect(items[0]?.sentences[0]).toBe(
      'U heeft tijd tot dinsdag 31 december. Dat heeft Fenna Bos besloten.',
    );
    expect(items[0]?.sentences).toContain('Hoe gaat het met deze actie?');
    expect(bodyOf(letter)).not.toContain('U hoeft nu niets te doen');
    expect(items[0]?.buttons).toHaveLength(1);
  });

  it('V35: never asks somebody involved to stay silent and then counts their silence', () => {
    for (const audience of audiences) {
      const body = bodyOf(compose([aNotice('reminder', { audience }), tableLater()]));
      expect(body).not.toMatch(/Horen we niets|U hoeft niets te melden/);
      expect(body).toContain('op woensdag 15 januari 2025 naar het TVO.');
    }
  });

  it('V35: names the last working day before a date on a Sunday', () => {
    const about = anAction({ dueOn: '2024-12-01', lastWorkingDay: '2024-11-29' });
    const letter = compose([aNotice('reminder'), about]);
    expect(letter.subject).toBe(
      'Einddatum zondag 1 december, laatste werkdag vrijdag 29 november: radicaliseringstafel',
    );
    expect(bodyOf(letter)).toContain(
      'Dat is geen werkdag: de laatste werkdag ervoor is vrijdag 29 november.',
    );
  });

  it('V35: names the municipality as the sender', () => {
    expect(compose([aNotice('reminder'), anAction()]).sender).toBe(
      'Gemeente Westerkwartier via Aanjager',
    );
  });

  it('V35: tells a partner at the start what they do, and each action in one line', () => {
    const letter = compose(
      [aNotice('activation', { audience: 'involved' }), anAction()],
      [aNotice('activation', { audience: 'involved', ...other }), tableLater()],
    );
    expect(bodyOf(letter)).toContain('u werkt mee als de actiehouder u dat vraagt');
    expect(bodyOf(letter)).toContain(
      'ondermijningstafel: actiehouder Sanne de Vries (adviseur zorg en veiligheid); klaar op dinsdag 31 december.',
    );
    expect(bodyOf(letter)).not.toContain('De aanpak volgens');
  });

  it('tells whom to tell when something is wrong, except that person', () => {
    const letter = compose([aNotice('overdue'), anAction()]);
    expect(letter.footer.contact?.name).toBe('Fenna Bos');
    const own = compose([aNotice('overdue', { address: 'Fenna@example.org' }), anAction()]);
    expect(own.footer.contact).toBeNull();
  });
});

describe('any letter', () => {
  it('has a subject on one line, a body, and words everybody understands', () => {
    fc.assert(
      fc.property(fc.array(anyTold, { minLength: 1, maxLength: 30 }), (told) => {
        const letter = compose(
          ...told.map(([n, a], i): [typeof n, About] => [
            { ...n, key: `${n.key}/${String(i)}` },
            a,
          ]),
        );
        expect(letter.subject).toMatch(/^[^\r\n]{8,260}$/);
        expect(letter.blocks.length).toBeGreaterThan(0);
        const everything = [
          letter.subject,
          letter.preheader,
          bodyOf(letter),
          ...letter.closing,
        ].join('\n');
        expect(everything).not.toMatch(forbidden);
        expect(everything).not.toMatch(/undefined|null|NaN|\b1 acties|\b1 dagen| {2}|\.\./);
        for (const sentence of sentencesOf(letter))
          expect(sentence).toMatch(/^[A-ZÉ0-9].*[.?:”…]$/);
      }),
      { numRuns: 300 },
    );
  });
});

const forbidden =
  /middels|conform|betreffende|dient te|dienen te|helaas|verzuimd|nalat|u heeft niet|u moet|geëscaleerd|deadline|\bje\b|\bjij\b|!/i;

const anyTold = fc
  .record({
    kind: fc.constantFrom(...noticeKinds),
    audience: fc.constantFrom(...audiences, ...roles),
    actionId: fc.constantFrom('a', 'b', 'c'),
    dueOn: fc.constantFrom(null, '2024-03-31', '2024-10-01', '2024-12-31'),
    milestoneKind: fc.constantFrom('deadline' as const, 'evaluation' as const),
    escalatesOn: fc.constantFrom(null, '2024-10-14'),
    escalatedOn: fc.constantFrom(null, '2024-09-16'),
    contact: fc.constantFrom<Claim[][]>([], [mailed('2024-09-02')], [{ kind: 'not_mailed' }]),
    answer: fc.constantFrom(null, {
      author: 'Jan',
      reason: 'De partners kunnen pas na de zomer.',
      until: '2024-11-29',
      scaling: null,
    }),
    part: fc.constantFrom(null, { number: 1, of: 2 }),
    url: fc.constantFrom(null, 'https://aanjager.example.org/x'),
  })
  .map(({ kind, audience, actionId, url, ...about }): [ReturnType<typeof aNotice>, About] => [
    aNotice(kind, { audience, actionId }),
    aboutFor(
      kind,
      anAction({
        ...about,
        links: { answer: url, undo: url, obstacle: null, part: null, page: url },
      }),
    ),
  ]);

function aboutFor(kind: NoticeKind, action: About): About {
  const counts = { escalated: 0, overdue: 1, stuck: 0, at_risk: 0 };
  const others = { paused: 0, running: 1, cancelled: 0, completed: 2 };
  switch (kind) {
    case 'capacity':
    case 'capacity_missing':
      return {
        kind: 'capacity',
        year: 2024,
        half: 1,
        dueOn: '2024-06-30',
        missing: [{ subject: 'Jeugd', name: kind === 'capacity' ? null : 'Joris' }],
        url: 'https://site/a/token/capaciteit',
      };
    case 'indicator_values':
    case 'indicator_values_missing':
      return {
        kind: 'indicators',
        year: 2024,
        half: 1,
        dueOn: '2024-06-30',
        missing: [{ subject: 'Jeugdoverlast', name: kind === 'indicator_values' ? null : 'Joris' }],
        url: 'https://site/a/token/indicatoren',
      };
    case 'week_state':
      return aWeek({ others: noOthers });
    case 'report':
      return {
        kind: 'report',
        year: 2024,
        half: 1,
        missingEvaluations: 0,
        url: null,
        counts: { ...counts, ...others },
      };
    case 'report_draft':
      return {
        kind: 'report_draft',
        year: 2024,
        half: 1,
        on: '2024-07-01',
        missing: { meetings: [], capacity: ['Ondermijning'], indicators: ['Jeugdoverlast'] },
        url: 'https://aanjager.example/concept',
      };
    case 'address_refused':
      return {
        kind: 'address',
        name: 'politie',
        address: 'x@example.org',
        serverSaid: '550',
        url: null,
      };
    default:
      return action;
  }
}

function compose(...told: Parameters<typeof aLetter>[0]): LetterContent {
  return composeLetter(...aLetter(told));
}

function bodyOf({ blocks }: LetterContent): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return block.text;
        case 'link':
          return block.label;
        case 'item':
          return [block.title, ...block.sentences, ...block.buttons.map(({ label }) => label)].join(
            '\n',
          );
        case 'list':
          return [block.title, ...block.lines.map(({ name, text }) => `${name}: ${text}`)].join(
            '\n',
          );
      }
    })
    .join('\n');
}

function sentencesOf({ blocks, closing, footer }: LetterContent): string[] {
  const said = blocks.flatMap((block) => (block.kind === 'item' ? block.sentences : []));
  return [...said, ...closing, ...footer.sentences];
}

function linksOf({ blocks }: LetterContent): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'item' ? block.buttons.map(({ url }) => url) : [],
  );
}
