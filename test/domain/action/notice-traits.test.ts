import { describe, expect, it } from 'vitest';
import {
  kindsWith,
  type NoticeKind,
  noticeKinds,
  traitsOf,
} from '../../../domain/action/notice-kinds.ts';
import type { NoticeTraits } from '../../../domain/action/notice-traits.ts';
import { worstFirst } from '../../../domain/notices/mail-round.ts';
import { aNotice } from '../../letters.ts';

/**
 * One line a kind, worst first: what it is about, `!` at once, `L` late, `R` reminds, `P` asks progress, `S` also standing still;
 * how long it holds; then its links. Written down by hand, so that a slip in the record is seen.
 */
const table = `
  week_state        week    ----S always
  escalation        action  -L-P- until_moved answer obstacle
  undecided         action  -L-P- until_moved answer
  last_call         action  -LRP- until_moved answer part obstacle
  overdue           action  -LRP- until_moved answer part obstacle
  stuck             action  ----S while_open
  not_mine          action  ----S while_open
  obstacle          action  ----S while_open  answer
  address_refused   address ----S always
  owner_left        action  ----S until_moved
  extension_asked   action  ----S until_moved
  nudge             action  !--PS until_moved answer
  reminder          action  --RP- until_moved answer part obstacle
  evaluation        action  --RP- until_moved answer
  check_in          action  ---P- until_moved answer
  extension_refused action  ----S always      answer
  extension_granted action  ----S until_moved answer
  assigned          action  ----S until_moved answer
  scaled            action  ----S while_open  answer obstacle
  rescheduled       action  ----S until_moved answer
  resumed           action  ----- until_moved answer
  cancelled         action  ----S always
  activation        action  ----- until_moved
  nobody_home       action  ----S always
  meeting_record_missing meeting ----S always
  meeting_record_asked meeting ----S always
  meeting_decisions meeting ----S always
  welcome_back      return  ----S always
  report            report  ----S always
  report_draft      report_draft ----S always
  meeting_convened  meeting !---S always
  meeting_moved     meeting !---S always
  meeting_cancelled meeting !---S always
  capacity_missing  capacity ----S always
  capacity          capacity ----S always
  indicator_values_missing indicators ----S always
  indicator_values  indicators ----S always
  receipt           action  !---S always      undo
  part_receipt      action  !---S always      undo
  undone            action  !---S always      answer part
  sign_in           sign_in !---S always`;
const lines = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

describe('the traits of a notice kind', () => {
  it('are those of the table, worst first, for every kind there is', () => {
    expect(noticeKinds.map((kind) => [kind, ...traitsAsLine(traitsOf(kind))])).toEqual(lines);
  });

  it('make the lists that queries are asked with', () => {
    expect(kindsWith(({ ladder }) => ladder.reminds).sort()).toEqual([
      'evaluation',
      'last_call',
      'overdue',
      'reminder',
    ]);
    expect(kindsWith(({ ladder }) => ladder.seeksResponse).sort()).toEqual([
      'check_in',
      'escalation',
      'evaluation',
      'last_call',
      'nudge',
      'overdue',
      'reminder',
      'undecided',
    ]);
  });

  it('order a mail: the week, then what is late by its date, then by rank (F29)', () => {
    const dated = (kind: NoticeKind, dueOn: string) => aNotice(kind, { dueOn });
    const notices = [
      dated('sign_in', '2024-01-01'),
      dated('stuck', '2024-01-01'),
      dated('escalation', '2024-03-31'),
      dated('overdue', '2024-02-29'),
      dated('week_state', '2024-12-31'),
    ];
    expect(notices.sort(worstFirst).map(({ kind }) => kind)).toEqual([
      'week_state',
      'overdue',
      'escalation',
      'stuck',
      'sign_in',
    ]);
  });
});

function traitsAsLine({ mail, ladder, holds, whilePaused }: NoticeTraits): string[] {
  const marks = [
    mail.immediate ? '!' : '-',
    ladder.late ? 'L' : '-',
    ladder.reminds ? 'R' : '-',
    ladder.seeksResponse ? 'P' : '-',
    whilePaused ? 'S' : '-',
  ];
  return [mail.about, marks.join(''), holds, ...mail.links];
}
