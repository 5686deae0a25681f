/** What was asked at first is not all that is asked now: more, less, or nothing any more. */

import type { IsoDate } from '../calendar.ts';

export type ScalingDirection = 'up' | 'down';

/** `note` says what comes on top, or what remains, or why nothing does. */
export interface Scaling {
  direction: ScalingDirection | 'stopped';
  note: string;
}

/** Of what runs it is known since when. */
export interface DatedScaling extends Scaling {
  on: IsoDate;
}

/** What a decision of this kind asks; null for one that scales nothing. */
export function scalingBy(kind: string, note: string): Scaling | null {
  switch (kind) {
    case 'scale_up':
      return { direction: 'up', note };
    case 'scale_down':
      return { direction: 'down', note };
    default:
      return null;
  }
}
