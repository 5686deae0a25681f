/**
 * Test files that take most of the time of all tests together. `npm test` runs them; CI leaves them out with
 * `TESTS=short`, since it has twenty minutes for everything. Each room keeps others that stay.
 */
export const longFiles = [
  'test/api/answers/robots.test.ts',
  'test/api/people/directory-limits.test.ts',
  'test/api/v1/problems.test.ts',
  'test/e2e/desk.test.ts',
  'test/e2e/document.test.ts',
  'test/e2e/people.test.ts',
  'test/engine/changed-plan.test.ts',
  'test/engine/doors.test.ts',
  'test/engine/interrupted-rounds.test.ts',
  'test/engine/lost-completions.test.ts',
  'test/engine/mail-faults.test.ts',
  'test/engine/many-commands.test.ts',
  'test/engine/meetings.test.ts',
  'test/engine/outage.test.ts',
  'test/engine/quarter-end.test.ts',
  'test/engine/seeded-years.test.ts',
  'test/engine/walk.test.ts',
  'test/local/first-hour.test.ts',
  'test/local/terminal.test.ts',
  'test/prisma/foreign-rows.test.ts',
];

export const isShort = process.env['TESTS'] === 'short';
