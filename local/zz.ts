import { corpusPlans } from '../test/plans/documents/corpus/plans.ts';
import { sourceOf } from '../test/plans/recognise/source-of.ts';
import { recognisePlan } from '../plans/recognise/recognise-plan.ts';
import { describePlan } from '../plans/recognise/describe.ts';
for (const plan of corpusPlans.filter((p) => process.argv[2] === undefined || p.name === process.argv[2])) {
  console.log('=====', plan.name);
  for (const l of describePlan(recognisePlan(sourceOf(plan), { year: null, meanings: {} }))) console.log(l);
}
