/** As whom somebody reads of an action. */

import type { Notice } from '../notices/notice.ts';
import type { AboutAction, Reader } from './content.ts';

/** One thing that there is to say about an action. */
export interface ActionEntry {
  notice: Notice;
  about: AboutAction;
}

export function readerOf(audience: Notice['audience']): Reader {
  switch (audience) {
    case 'owner':
    case 'involved':
    case 'part':
    case 'tvo':
      return audience;
    case 'tvo_secretary':
    case 'tvo_member':
    case 'tvo_partner':
      return 'tvo';
    case 'coordinator':
    case 'driehoek':
    case 'college':
    case 'griffie':
      return 'coordinator';
  }
}
