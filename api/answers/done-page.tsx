/** After an answer: what was recorded, what happens now, and until when it can be undone. */

import { nextMilestone, undoUntil } from '../../domain/action/state.ts';
import type { Refusal } from '../../domain/action/commands.ts';
import {
  formatDate,
  formatParts,
  milestoneName,
  refusalSentences,
} from '../../domain/dutch/index.ts';
import { type LastResponse } from '../../prisma/answer-last.ts';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { KeptAbout } from './kept-answer.tsx';
import { missingNames } from './action-facts.tsx';
import { WrongPerson } from './person.tsx';
import { Layout, Message } from '../site/layout.tsx';

export interface RecordedResponse {
  context: AnswerContext;
  response: LastResponse;
}

interface Props {
  context: AnswerContext;
  responses: RecordedResponse[];
  /** What the actions have not heard yet. */
  kept: AnswerContext[];
  /** What they refused when they heard it. */
  refused: { context: AnswerContext; refusal: Refusal }[];
}

export function DonePage({ context, responses, kept, refused }: Props) {
  return (
    <Layout title="Dank u wel" header={null} municipality={context.link.municipality}>
      {refused.map((one) => (
        <Message kind="problem">
          <p>
            Uw antwoord over <strong>{one.context.link.action.what}</strong> kwam toen er een
            storing was. Daarna kon het niet meer worden verwerkt. {refusalSentences[one.refusal]}
          </p>
        </Message>
      ))}
      {kept.map((one) => (
        <KeptAbout context={one} />
      ))}
      {responses.map((one) => (
        <ResponseAbout {...one} />
      ))}
      <WrongPerson context={context} />
    </Layout>
  );
}

function ResponseAbout({ context, response }: RecordedResponse) {
  return (
    <section>
      <Message kind="done">
        <p>
          Vastgelegd bij <strong>{context.link.action.what}</strong>: {recorded(response, context)}.
        </p>
        <p>Dit is gezegd door {response.author}.</p>
      </Message>
      <h2>Wat gebeurt er nu?</h2>
      <ul>
        {whatNow(response, context).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function recorded(
  { kind, progress, until }: LastResponse,
  { milestone, today }: AnswerContext,
): string {
  switch (kind) {
    case 'confirm':
      return milestone?.kind === 'evaluation'
        ? `de ${milestoneName(milestone)} is gedaan`
        : 'klaar';
    case 'confirm_part':
      return 'het eigen deel is klaar';
    case 'undo':
      return 'de klaarmelding is teruggedraaid';
    case 'deny_ownership':
      return 'deze actie is niet van u';
    case 'report_obstacle':
      return 'er zit iets in de weg';
    case 'ask_extension':
      return until === null
        ? 'u vraagt meer tijd'
        : `u vraagt tijd tot ${formatDate(until, today)}`;
    default:
      return progress === 'on_track'
        ? 'het loopt goed'
        : progress === 'at_risk'
          ? 'er is een risico'
          : 'het zit vast en er is hulp nodig';
  }
}

function whatNow({ kind, progress }: LastResponse, context: AnswerContext): string[] {
  const { milestone, today } = context;
  const due = milestone === null ? '' : formatDate(milestone.dueOn, today);
  const changing = 'Wilt u iets anders antwoorden? Gebruik dan dezelfde link nog een keer.';
  switch (kind) {
    case 'confirm':
      return afterConfirm(context);
    case 'confirm_part':
      return [
        'De actiehouder en de coördinator krijgen hierover mail. U krijgt zelf een bevestiging.',
        milestone?.confirmedOn == null
          ? 'Over dit deel krijgt u geen herinneringen meer.'
          : 'Dit was het laatste deel: de actie is nu klaar.',
        'Klopt het niet? In de bevestiging staat een knop om het terug te draaien.',
      ];
    case 'undo':
      return [
        'De actie staat weer open. De herinneringen komen terug.',
        'De actiehouder en de coördinator krijgen hierover mail.',
      ];
    case 'deny_ownership':
      return [
        'De coördinator krijgt hierover mail en zoekt uit van wie de actie is.',
        'Tot die tijd blijft u actiehouder en komen de herinneringen bij u.',
      ];
    case 'report_obstacle':
      return [
        'De actiehouder en de coördinator krijgen hierover mail.',
        'U hoeft verder niets te doen.',
      ];
    case 'ask_extension':
      return [
        'De coördinator beslist. U krijgt daarover mail.',
        `Tot die tijd blijft ${due} gelden.`,
        changing,
      ];
    default:
      return [
        progress === 'stuck'
          ? 'De coördinator krijgt hierover mail en neemt contact met u op.'
          : 'De coördinator ziet uw antwoord op het overzicht.',
        'De herinneringen blijven komen tot het klaar is gemeld.',
        changing,
      ];
  }
}

function afterConfirm(context: AnswerContext): string[] {
  const { link, milestone, calendar, today } = context;
  const waiting = milestone?.confirmedOn === null ? missingNames(context, milestone) : [];
  if (waiting.length > 0) {
    return [
      `Nog niet binnen: ${formatParts(waiting)}. Daarna is de actie klaar.`,
      'Tot dan gaan de herinneringen door. U, de coördinator en die partijen krijgen ze.',
      'In de bevestiging per mail staat een knop om dit terug te draaien.',
    ];
  }
  const next = nextMilestone(link.action.state);
  const undo =
    milestone?.confirmedOn == null
      ? []
      : [
          'De actiehouder en de coördinator krijgen een bevestiging per mail. De eerste van een dag gaat meteen, de andere staan samen in de mail van de volgende werkdag.',
          `Klopt het niet? In die mail staat een knop. Terugdraaien kan tot en met ${formatDate(undoUntil(milestone.confirmedOn, calendar), today)}.`,
        ];
  return [
    next === null
      ? 'De actie is klaar. De herinneringen zijn gestopt.'
      : `De herinneringen hierover zijn gestopt. Het volgende moment van deze actie is ${formatDate(next.dueOn, today)}.`,
    ...undo,
  ];
}
