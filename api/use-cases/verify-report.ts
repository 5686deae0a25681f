/** Whether a report still is what was frozen: by its content, and by making it again from its facts. */

import { parsedJson } from '../../domain/parsed-json.ts';
import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { DocumentChapter } from '../../domain/document.ts';
import type { ReportFacts } from '../../domain/reports/facts.ts';
import { snapshotOf } from '../../domain/reports/snapshot.ts';
import { reportVersions, type ReportVersion } from '../../domain/reports/versions/version.ts';
import { contentHash } from '../../prisma/content-hash.ts';

/** By which a file is known. */
export const reportFileKind = { kind: 'aanjager-rapportage', format: 1 } as const;

const record = z.record(z.string(), z.unknown());

const file = z.object({
  kind: z.literal(reportFileKind.kind),
  format: z.literal(reportFileKind.format),
  municipality: z.string(),
  year: z.int(),
  half: z.literal([1, 2]),
  version: z.enum(reportVersions),
  hash: z.string(),
  document: record,
  facts: z.custom<ReportFacts>((value) => record.safeParse(value).success).nullable(),
});

export interface Verification {
  municipality: string;
  year: number;
  half: 1 | 2;
  version: ReportVersion;
  /** Counted from the content of the file, whatever hash it claims. */
  hash: string;
  unchanged: boolean;
  /** Null where the file holds no facts. */
  madeAgain: boolean | null;
}

/** Null for a text that is no such file. */
export function verifyReport(text: string): Verification | null {
  const read = file.safeParse(parsedJson(text));
  if (!read.success) return null;
  const { document, facts, hash: claimed, ...about } = read.data;
  const hash = contentHash(document);
  const made = facts === null ? null : madeFrom(facts, about.version);
  return {
    municipality: about.municipality,
    year: about.year,
    half: about.half,
    version: about.version,
    hash,
    unchanged: hash === claimed,
    madeAgain:
      facts === null ? null : made !== null && canonicalJson(made) === canonicalJson(document),
  };
}

export function holds({ unchanged, madeAgain }: Verification): boolean {
  return unchanged && madeAgain !== false;
}

/** What was found, for who reads it on a page or in a terminal. */
export function describeVerification({ hash, unchanged, madeAgain }: Verification): string[] {
  return [
    unchanged
      ? 'De inhoud is dezelfde als bij de vaststelling: het controlegetal klopt.'
      : 'De inhoud is veranderd: het controlegetal in het bestand klopt niet.',
    madeAgain === null
      ? 'In dit bestand zitten de gegevens niet waaruit de rapportage is gemaakt. Alleen de tekst is gecontroleerd.'
      : madeAgain
        ? 'Uit de bewaarde gegevens komt precies dezelfde rapportage.'
        : 'Uit de bewaarde gegevens komt een andere rapportage.',
    `Het controlegetal van deze inhoud is ${hash}. Vergelijk het met het getal op de rapportage die u kreeg.`,
  ];
}

/** Facts that somebody changed may be no facts at all. */
function madeFrom(facts: ReportFacts, version: ReportVersion): DocumentChapter | null {
  try {
    return snapshotOf(facts).versions[version];
  } catch {
    return null;
  }
}
