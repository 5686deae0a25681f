/** Says what a benchmark is doing. */
export type Report = (line: string) => void;
