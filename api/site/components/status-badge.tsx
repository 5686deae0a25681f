/** A status by its word, a shape and a colour: whoever misses one reads the others. */

import type { Child } from 'hono/jsx';
import type { DateStatus, Status } from '../../../domain/action/status.ts';
import type { Progress } from '../../../domain/action/state.ts';

type Shown = Status | DateStatus | Progress;

const statusLooks: Record<Shown, { colour: string; shape: string }> = {
  overdue: { colour: 'danger', shape: '▲' },
  escalated: { colour: 'danger', shape: '◆' },
  stuck: { colour: 'danger', shape: '■' },
  at_risk: { colour: 'warning', shape: '◐' },
  paused: { colour: 'warning', shape: '‖' },
  completed: { colour: 'success', shape: '✓' },
  on_track: { colour: 'success', shape: '●' },
  cancelled: { colour: 'inactive', shape: '✕' },
  due_soon: { colour: 'neutral', shape: '○' },
  running: { colour: 'neutral', shape: '○' },
};

export function StatusBadge({ status, children }: { status: Shown; children?: Child }) {
  const { colour, shape } = statusLooks[status];
  return (
    <span class={`utrecht-status-badge utrecht-status-badge--${colour}`} data-shape={shape}>
      {children}
    </span>
  );
}
