/** The one door to everything Dutch that pages, mails and reports say alike. */

export * from './format.ts';
export * from './sentences.ts';
export * from './statement-sentences.ts';
export * from './option-sentences.ts';
export * from './due-sentences.ts';
export * from './load-sentences.ts';
export * from './person-sentences.ts';
export * from './owner-sentences.ts';
export * from './labels.ts';
export * from './board-sentences.ts';
export * from './public-sentences.ts';
export * from './meetings.ts';
export * from './claims.ts';
export * from './warning-sentences.ts';
export * from './timing-sentences.ts';
export * from './particulars.ts';
