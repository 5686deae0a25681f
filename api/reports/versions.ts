/** Who reads which version of a report. */

import { type ReportVersion, reportVersions } from '../../domain/reports/versions/version.ts';
import type { Permission } from '../site/permissions.ts';
import { can, type Viewer } from '../site/viewer.ts';

export const versionPermissions = {
  boards: 'read_board_report',
  college: 'read_college_report',
  public: 'read_reports',
} as const satisfies Record<ReportVersion, Permission>;

/** The widest first. */
export function versionsFor(viewer: Viewer): ReportVersion[] {
  return reportVersions.filter((version) => can(viewer, versionPermissions[version]));
}
