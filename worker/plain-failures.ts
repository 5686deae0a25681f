/**
 * What goes wrong in an activity may quote a name or an address. Temporal keeps failures, so it gets
 * the kind of error only; the words go to the worker's own log (promise 7).
 */

import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';

export const plainFailures: ActivityInboundCallsInterceptor = {
  async execute(input, next) {
    try {
      return await next(input);
    } catch (error) {
      if (error instanceof ApplicationFailure || error instanceof CancelledFailure) throw error;
      console.error(error);
      throw ApplicationFailure.retryable(kindOf(error), 'ActivityFailed');
    }
  },
};

/** `PrismaClientKnownRequestError P2039`: enough to know where to look. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}`;
}
