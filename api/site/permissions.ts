/** Who may what: the one table. A test goes over every route, role and municipality by it. */

export const siteRoles = [
  'administrator',
  'coordinator',
  'tvo_secretary',
  'tvo_member',
  'tvo_partner',
  'driehoek',
  'college',
  'board',
  'owner',
  'involved',
] as const;
/** `owner` and `involved` are roles in one action; the others hold for a municipality, or all of them. */
export type SiteRole = (typeof siteRoles)[number];

const coordinators = ['administrator', 'coordinator'] as const;
const tvo = ['tvo_secretary', 'tvo_member'] as const;

export const permissions = {
  /** Of all municipalities; for who is of none, as the administrator of the installation is. */
  see_everywhere: ['administrator'],
  load_plan: coordinators,
  read_plan: [...coordinators, ...tvo],
  read_action: [...coordinators, ...tvo, 'owner', 'involved'],
  /** Of which board, and how much of it: see api/use-cases/meeting-access.ts. */
  read_meetings: [...coordinators, ...tvo, 'tvo_partner', 'driehoek'],
  read_tvo: [...coordinators, ...tvo],
  read_driehoek: [...coordinators, 'tvo_secretary', 'driehoek'],
  /** Prepare, hold and close the meetings of both boards. */
  hold_meeting: ['coordinator', 'tvo_secretary'],
  read_reports: [...coordinators, ...tvo, 'board'],
  /** Everything: people, and what they wrote. */
  read_board_report: [...coordinators, ...tvo, 'driehoek'],
  read_college_report: [...coordinators, ...tvo, 'driehoek', 'college'],
  /** See the draft of a report, and write something with it. */
  draft_report: ['coordinator'],
  read_mails: coordinators,
  read_directory: [...coordinators, 'tvo_secretary'],
  /** Of oneself, or of anybody with `read_directory`. */
  read_person: [...coordinators, 'tvo_secretary', 'owner', 'involved'],
  /** Of oneself; anybody's with `read_directory`. */
  change_absence: [...coordinators, 'tvo_secretary', 'owner', 'involved'],
  change_directory: coordinators,
  write_note: ['coordinator', 'tvo_secretary', 'owner', 'involved'],
  /** Of everything somebody answers for; one's own, or anybody's. */
  read_handover: [...coordinators, 'tvo_secretary', 'owner'],
  /** Extend, reassign, pause, cancel …: who answers for the plan, and who writes down what the TVO decided. */
  decide: ['coordinator', 'tvo_secretary'],
  /** Enter, correct, withdraw and move money, and report capacity. Who reads the plan reads its money. */
  keep_money: ['coordinator'],
  /** Enter and correct what is measured. Who reads the plan reads its dashboard. */
  keep_indicators: ['coordinator'],
  /** A new action or theme, or a goal or theme that is scaled or stopped. */
  steer_plan: ['coordinator'],
  /** What of the plan everybody may read. */
  publish: ['coordinator'],
  /** One's own actions, without a mail. */
  answer: ['owner', 'involved', 'coordinator', ...tvo, 'board'],
} as const satisfies Record<string, readonly SiteRole[]>;

export type Permission = keyof typeof permissions;

export function allows(permission: Permission, held: readonly SiteRole[]): boolean {
  const needed: readonly SiteRole[] = permissions[permission];
  return held.some((role) => needed.includes(role));
}

/** By the roles of the directory or a claim: driehoek, college and griffie read what was made for them. */
export function siteRolesOf(roles: readonly string[]): SiteRole[] {
  const reads = roles.some((role) => ['driehoek', 'college', 'griffie'].includes(role));
  return siteRoles.filter((role) => roles.includes(role) || (role === 'board' && reads));
}
