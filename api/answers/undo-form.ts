/** What somebody sent from an undo page. */

import { z } from 'zod';
import { textField } from '../site/read-form.ts';

export const undoReasons = ['not_done', 'by_mistake'] as const;
export type UndoReason = (typeof undoReasons)[number];

export const undoReasonLabels: Record<UndoReason, string> = {
  not_done: 'Het is nog niet klaar',
  by_mistake: 'Deze melding is een vergissing',
};

/** As typed; without a reason nothing is taken back, so a robot that presses the button changes nothing (F8). */
export interface UndoForm {
  waarom: UndoReason | null;
  naam: string;
}

const form = z.object({
  waarom: z.enum(undoReasons).nullable().catch(null),
  naam: textField,
});

export function readUndoForm(body: unknown): UndoForm {
  return form.parse(body);
}
