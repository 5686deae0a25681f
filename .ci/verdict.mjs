#!/usr/bin/env node
// What came of a run. `verdict failing RESULTS` names the files of tests that failed. `verdict passed RESULTS AGAIN
// STEP=EXIT …` names everything that failed, last of all, since some see only the end; its last line counts.
import { readFileSync } from 'node:fs';

const [question, results, ...rest] = process.argv.slice(2);
if (question === 'failing') for (const { name } of failed(read(results))) console.log(name);
else conclude(read(results), read(rest[0]), rest.slice(1));

function conclude(first, second, steps) {
  const known = new Map([...first, ...second].map((file) => [file.name, file]));
  const passedAgain = failed(first).filter(({ name }) => known.get(name).status === 'passed');
  for (const file of passedAgain) tell('PASSED THE SECOND TIME', file);
  const files = [...known.values()];
  for (const file of failed(files)) tell('FAILED', file);
  // A check, a proof, a crash or a file that did not load is a failure, too, though no test says so.
  const broken = steps.map((step) => step.split('=')).filter(([, exit]) => exit !== '0');
  for (const [step, exit] of broken) console.log(`FAILED ${step} (exit ${exit})`);
  const count = (status) =>
    files
      .flatMap(({ assertionResults }) => assertionResults)
      .filter((test) => test.status === status).length;
  const unseen = broken.filter(([step]) => step !== 'tests' || count('failed') === 0);
  const failures = count('failed') + unseen.length;
  console.log(`${count('passed')} passed, ${failures} failed`);
  process.exitCode = failures === 0 && count('passed') > 0 ? 0 : 1;
}

function failed(files) {
  return files.filter(({ status }) => status === 'failed');
}

function tell(how, { name, message, assertionResults }) {
  const failures = assertionResults.filter(({ status }) => status === 'failed');
  if (failures.length === 0) console.log(`${how} ${name}\n${message}`);
  for (const { fullName, failureMessages } of failures)
    console.log(`${how} ${name}: ${fullName}\n${failureMessages.join('\n')}`);
}

/** None of a run that did not end. */
function read(file) {
  const source = readFileSync(file, 'utf8');
  return source === '' ? [] : JSON.parse(source).testResults;
}
