/** For whom a report is written; the widest first. */

export const reportVersions = ['boards', 'college', 'public'] as const;
export type ReportVersion = (typeof reportVersions)[number];

/** As it stands in addresses and names of files. */
export const versionSlugs: Record<ReportVersion, string> = {
  boards: 'tvo-driehoek',
  college: 'college',
  public: 'raad',
};
