/** How a plan is set: what must make no difference to what is read. */

export interface Layout {
  fontSize: number;
  lines: boolean;
  font: string;
}

export const layouts: readonly Layout[] = [
  { fontSize: 8, lines: true, font: 'Liberation Sans' },
  { fontSize: 9, lines: false, font: 'Liberation Sans' },
  { fontSize: 10, lines: true, font: 'Liberation Serif' },
  { fontSize: 11, lines: false, font: 'Liberation Serif' },
  { fontSize: 12, lines: true, font: 'Liberation Sans' },
];

export function layoutName({ fontSize, lines }: Layout): string {
  return `${fontSize}${lines ? '-lines' : ''}`;
}
