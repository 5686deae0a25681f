/** What letters about a meeting of the TVO speak of, as read on 1 October. */

import type { AboutMeeting } from '../domain/letters/content.ts';
import type { MeetingNoticeKind } from '../domain/meetings/process.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import { aNotice } from './letters.ts';

export function aMeeting(
  what: MeetingNoticeKind,
  part: Partial<AboutMeeting> = {},
): [AddressedNotice, AboutMeeting] {
  const notice = aNotice(what, { actionId: null, milestoneId: null, ...readersOf(what) });
  return [notice, { ...upcoming, what, ...part }];
}

function readersOf(kind: MeetingNoticeKind): Partial<AddressedNotice> {
  if (kind === 'meeting_record_asked') return { audience: 'tvo', ...wytze };
  return kind === 'meeting_record_missing'
    ? { audience: 'coordinator', ...fenna }
    : { audience: 'tvo', ...petra };
}

const petra = { contactId: 'petra', address: 'petra@example.org' };
const wytze = { contactId: 'wytze', address: 'wytze@example.org' };
const fenna = { contactId: 'fenna', address: 'fenna@example.org' };

const upcoming: AboutMeeting = {
  kind: 'meeting',
  what: 'meeting_convened',
  id: 'westerkwartier/tvo/2024-10-15',
  board: 'tvo',
  on: '2024-10-15',
  times: { from: '09:30', until: '11:00' },
  from: '2024-10-15T07:30:00.000Z',
  until: '2024-10-15T09:00:00.000Z',
  invitation: 1,
  movedFrom: null,
  reason: '',
  introduction: 'Dit is het eerste overleg na de zomer. Er staan twee besluiten op de agenda.',
  frozenFrom: '2024-10-08',
  nextOn: '2024-12-12',
  undecided: 2,
  items: [
    {
      title: 'Radicaliseringstafel professionaliseren',
      ownerName: 'Sanne de Vries',
      dueOn: '2024-09-13',
    },
    {
      title: 'Cameratoezicht rond het station vernieuwen',
      ownerName: 'Joris Hoekstra',
      dueOn: '2024-10-31',
    },
    { title: 'Vooruitblik op de jaarwisseling', ownerName: '', dueOn: null },
  ],
  decisions: [],
  url: 'https://aanjager.example.org/westerkwartier/2024/overleggen/tvo/2024-10-15',
};

/** The day before it was read about. */
export const held: Partial<AboutMeeting> = {
  id: 'westerkwartier/tvo/2024-09-30',
  on: '2024-09-30',
  frozenFrom: null,
  url: 'https://aanjager.example.org/westerkwartier/2024/overleggen/tvo/2024-09-30',
};

export const decided: Partial<AboutMeeting> = {
  ...held,
  undecided: 0,
  decisions: [
    {
      title: 'Radicaliseringstafel professionaliseren',
      text: 'Meer tijd tot vrijdag 29 november. Besloten door: TVO. Reden: “De partners kunnen pas na de zomer.”',
    },
    {
      title: 'Cameratoezicht rond het station vernieuwen',
      text: 'Aangehouden tot het volgende overleg. Besloten door: TVO. Reden: “De offerte komt nog.”',
    },
  ],
};
