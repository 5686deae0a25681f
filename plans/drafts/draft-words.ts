/** Of one part, by field: what is not there is left out. */
export type Words = Record<string, string | number | undefined>;
