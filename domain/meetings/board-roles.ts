/** Who reads the mails of a board, and who writes down what it decides. */

import type { Role } from '../plan/plan.ts';
import type { Board } from './meeting.ts';

export const boardRoles: Record<Board, { members: Role[]; secretary: Role }> = {
  tvo: { members: ['tvo_secretary', 'tvo_member', 'tvo_partner'], secretary: 'tvo_secretary' },
  driehoek: { members: ['driehoek'], secretary: 'coordinator' },
};
