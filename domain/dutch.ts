/** The one door to everything Dutch that pages, mails and reports say alike. */

export * from './dutch-say.ts';
export * from './dutch-sentences.ts';
export * from './dutch-words.ts';
