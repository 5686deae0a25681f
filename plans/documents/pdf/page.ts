/** What stands on a page and where, in points from its top left: letters, lines, colours. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Letters that were set together. */
export interface Piece extends Box {
  page: number;
  text: string;
  size: number;
  /** What the tags of the document know it by; null where it has none. */
  mark: string | null;
  /** The document says itself that it is no content: a header, a page number. */
  artifact: boolean;
  /** By its tags, null without: its paragraph, the level of its heading, its row of a table. */
  paragraph: number | null;
  heading: number | null;
  row: string | null;
}

/** A drawn line, level or upright. */
export interface Rule {
  upright: boolean;
  /** x of an upright one, y of a level one. */
  at: number;
  from: number;
  to: number;
}

export interface Fill extends Box {
  colour: string;
}

export interface PdfPage {
  number: number;
  width: number;
  height: number;
  pieces: Piece[];
  rules: Rule[];
  fills: Fill[];
  tree: TagNode | null;
}

/** A node of the tags: its role and children, or a mark of content. */
export interface TagNode {
  role: string;
  mark: string | null;
  children: TagNode[];
}

export function right({ x, width }: Box): number {
  return x + width;
}

export function bottom({ y, height }: Box): number {
  return y + height;
}

export function middle({ y, height }: Box): number {
  return y + height / 2;
}

export function around(boxes: readonly Box[]): Box {
  const x = least(boxes.map((box) => box.x));
  const y = least(boxes.map((box) => box.y));
  return { x, y, width: most(boxes.map(right)) - x, height: most(boxes.map(bottom)) - y };
}

/** `Math.min(...)` has no room for a page with a hundred thousand letters. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((found, each) => Math.min(found, each), Infinity);
}

export function most(numbers: readonly number[]): number {
  return numbers.reduce((found, each) => Math.max(found, each), -Infinity);
}
