/**
 * What people bring up that only the coordinator can settle: each is a task on the overview (V32) from the
 * transition that brings it up to the one that settles it.
 */

import type { Transition } from '../action/decide.ts';
import { isOpen } from '../action/state.ts';
import { responseEvent } from './history.ts';

export const requestKinds = ['extension_asked', 'not_mine', 'stuck', 'obstacle'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Brought up by this transition. */
export function openedRequests({ events }: Pick<Transition, 'events'>): RequestKind[] {
  return events.flatMap((event): RequestKind[] => {
    switch (event.kind) {
      case 'extension_asked':
        return ['extension_asked'];
      case 'ownership_denied':
        return ['not_mine'];
      case 'obstacle_reported':
        return ['obstacle'];
      case 'progress_reported':
        return event.data.progress === 'stuck' ? ['stuck'] : [];
      default:
        return [];
    }
  });
}

/** Of which nothing is left after this transition, whatever it is about. */
export function settledRequests({
  events,
  state,
}: Pick<Transition, 'events' | 'state'>): RequestKind[] {
  if (!isOpen(state.phase)) return [...requestKinds];
  const settled: Record<RequestKind, boolean> = {
    extension_asked: state.extensionRequest === null,
    // Another owner has it, or this one answered for it after all.
    not_mine: events.some(
      (event) =>
        event.kind === 'action_reassigned' ||
        (event.kind !== 'ownership_denied' && responseEvent(event) !== null),
    ),
    stuck: state.progress?.value !== 'stuck',
    obstacle: events.some(({ kind }) => kind === 'action_confirmed'),
  };
  return requestKinds.filter((kind) => settled[kind]);
}
