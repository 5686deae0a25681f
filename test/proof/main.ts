/**
 * `npm run proof`: rehearses on real servers while parts are killed, and lets the checker judge what is
 * left. `--short` for CI. `--soak` looks at memory instead, `--sentences` at every sentence about people
 * and actions. The last line is JSON.
 */

import { parseArgs } from 'node:util';
import { inParallel } from '../../activities/in-parallel.ts';
import { stopOnSignal } from '../../local/terminal.ts';
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

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    /** Crash points with a plus between them, `hasty` or `seed:7`, instead of all of them. */
    only: { type: 'string' },
    seeds: { type: 'string', default: '5' },
    until: { type: 'string', default: halfYear },
    soak: { type: 'boolean', default: false },
    sentences: { type: 'boolean', default: false },
  },
});

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
