/** What a link from a mail is for. `part`: to confirm one's own part of an action. */

export const linkPurposes = ['answer', 'undo', 'obstacle', 'part'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];
