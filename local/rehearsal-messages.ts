/** What the site and the process of a rehearsal say to each other. */

import { z } from 'zod';
import { answerings } from '../api/site/rehearsals.ts';

/** To the process. */
export const rehearsalOrder = z.object({
  source: z.string(),
  answering: z.enum(answerings),
  backUrl: z.string(),
  until: z.string().optional(),
});
export type RehearsalOrder = z.infer<typeof rehearsalOrder>;

/** From the process, each time as a whole. */
export const rehearsalReport = z.object({
  stage: z.enum(['playing', 'done']),
  on: z.string(),
  months: z.array(
    z.object({
      month: z.string(),
      mails: z.number(),
      answers: z.number(),
      confirmed: z.number(),
      reports: z.number(),
      overdueCount: z.number(),
      escalatedCount: z.number(),
    }),
  ),
  mails: z.array(z.object({ id: z.string(), to: z.string(), subject: z.string() })),
  siteUrl: z.string(),
  summary: z.array(z.string()),
});
export type RehearsalReport = z.infer<typeof rehearsalReport>;
