import type { CorpusPlan } from './corpus-plan.ts';
import { duinrand } from './plans/duinrand.ts';
import { havenstad } from './plans/havenstad.ts';
import { heideveld } from './plans/heideveld.ts';
import { kernhout } from './plans/kernhout.ts';
import { polderwijk } from './plans/polderwijk.ts';
import { waterbrug } from './plans/waterbrug.ts';
import { westerkwartier } from './plans/westerkwartier.ts';

export const corpusPlans: readonly CorpusPlan[] = [
  ...[waterbrug, duinrand, havenstad, heideveld, kernhout, polderwijk, westerkwartier],
];
