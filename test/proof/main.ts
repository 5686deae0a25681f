/**
 * `npm run proof`: rehearses on real servers while parts are killed, and lets the checker judge what is
 * left. `--short` for CI. `--soak` looks at memory instead, `--sentences` at every sentence about people
 * and actions. The last line is JSON.
 */

import { inParallel } from '../../activities/in-parallel.ts';
import { failWith, stopOnSignal } from '../../local/terminal.ts';
import { isRealDate } from '../../domain/calendar.ts';
import { readCommandLine, UsageError } from '../../domain/command-line.ts';
import { check } from './check.ts';
import { planted, plantedWorld } from './planted.ts';
import { soak } from './soak/soak.ts';
import { runTrial, type TrialResult } from './run.ts';
import { isProven, runSentences } from './sentences/run.ts';
import { inWords, isClean, summaryOf } from './summary.ts';
import { allTrials, halfYear, shortTrials, trialsNamed } from './trials.ts';

/** Two worlds side by side: while one waits for a killed worker to be missed, the other works. */
const sideBySide = 2;

const soakLaps = { short: 6, long: 60 };

const options = readOptions();

stopOnSignal();
const startedAt = performance.now();
const seconds = () => Math.round((performance.now() - startedAt) / 1000);
const tell = (name: string, line: string) => {
  console.log(`${String(seconds()).padStart(4)} s  ${name}: ${line}`);
};

if (options.soak) {
  const laps = options.short ? soakLaps.short : soakLaps.long;
  const soaked = await soak(laps, (line) => tell('soak', line));
  console.log(JSON.stringify({ ...soaked, seconds: seconds() }));
  process.exit(Object.values(soaked.growth).every(({ bounded }) => bounded) ? 0 : 1);
}

if (options.sentences) {
  const summary = await runSentences((line) => tell('sentences', line));
  console.log(JSON.stringify({ ...summary, seconds: seconds() }));
  process.exit(isProven(summary) ? 0 : 1);
}

const caught = planted.filter((fault) => {
  const { findings } = check(plantedWorld(fault));
  return findings.length > 0 && findings.every(({ rule }) => rule === fault.rule);
}).length;
tell('checker', `${String(caught)} of ${String(planted.length)} planted faults caught`);

const results: TrialResult[] = [];
const unfinished: string[] = [];
await inParallel(chosenTrials(), sideBySide, async (trial) => {
  const { name, until } = trial;
  try {
    tell(name, `a rehearsal until ${until} begins`);
    const result = await runTrial(trial, (line) => tell(name, line));
    results.push(result);
    for (const line of inWords(result)) tell(name, line);
  } catch (error) {
    unfinished.push(name);
    tell(name, `could not be finished: ${String(error)}`);
  }
});
const checker = { planted: planted.length, caught };
console.log(JSON.stringify({ ...summaryOf(results), ...checker, unfinished, seconds: seconds() }));
const allWell = results.every(isClean) && unfinished.length === 0 && caught === planted.length;
process.exit(allWell ? 0 : 1);

function chosenTrials() {
  if (options.short) return shortTrials();
  const { only, until, seeds } = options;
  return only === undefined ? allTrials(Number(seeds)) : trialsNamed(only, until);
}

function readOptions() {
  try {
    const typed = readCommandLine(
      {
        command: 'npm run proof',
        does: 'Rehearses while parts are killed, and lets the checker judge what is left.',
        language: 'en',
        texts: {
          only: {
            takes: 'POINTS',
            does: 'crash points with a plus between them, hasty or seed:7, instead of all',
            refuse: whyNoTrial,
          },
          seeds: {
            takes: 'NUMBER',
            does: 'how many rehearsals by chance; otherwise 5',
            refuse: (text) => (/^\d{1,4}$/.test(text) ? null : 'a number, as in --seeds 5'),
          },
          until: {
            takes: 'DATE',
            does: 'the last day of a rehearsal of --only',
            refuse: (text) =>
              isRealDate(text) && text >= '2024-01-01' && text <= '2025-12-31'
                ? null
                : 'a day of 2024 or 2025, as in 2024-07-15',
          },
        },
        switches: {
          short: 'as CI runs it',
          soak: 'looks at memory instead',
          sentences: 'counts every sentence of the demo again instead',
        },
      },
      process.argv.slice(2),
    );
    return {
      only: typed.text('only'),
      seeds: typed.text('seeds') ?? '5',
      until: typed.text('until') ?? halfYear,
      short: typed.has('short'),
      soak: typed.has('soak'),
      sentences: typed.has('sentences'),
    };
  } catch (error) {
    failWith(error);
    process.exit();
  }
}

function whyNoTrial(name: string): string | null {
  try {
    trialsNamed(name, halfYear);
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
