/** The lines and colours of a page, out of the orders by which it is drawn. */

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { matrixOf, moved, times, type Matrix } from './matrix.ts';
import { around, type Box, type Fill, type Rule } from './page.ts';

export interface Drawing {
  rules: Rule[];
  fills: Fill[];
  /** Small round or square shapes, as browsers draw before the items of a list. */
  dots: Box[];
  pictures: number;
}

export interface Orders {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

interface Pen {
  matrix: Matrix;
  colour: string;
}

const fillOrders: ReadonlySet<number> = new Set([
  ...[OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke],
  ...[OPS.closeFillStroke, OPS.closeEOFillStroke],
]);
const strokeOrders: ReadonlySet<number> = new Set([
  ...[OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke],
  ...[OPS.closeFillStroke, OPS.closeEOFillStroke],
]);
const pictureOrders: ReadonlySet<number> = new Set([
  ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageXObjectRepeat],
  ...[OPS.paintImageMaskXObject, OPS.paintInlineImageXObjectGroup],
]);

export function drawingOf({ fnArray, argsArray }: Orders, view: Matrix): Drawing {
  const drawing: Drawing = { rules: [], fills: [], dots: [], pictures: 0 };
  const saved: Pen[] = [];
  let pen: Pen = { matrix: view, colour: '#000000' };
  fnArray.forEach((order, index) => {
    const args = listOf(argsArray[index]);
    if (order === OPS.save || order === OPS.paintFormXObjectBegin) saved.push(pen);
    if (order === OPS.restore || order === OPS.paintFormXObjectEnd) pen = saved.pop() ?? pen;
    else if (order === OPS.transform) pen = turned(pen, args);
    else if (order === OPS.paintFormXObjectBegin) pen = turned(pen, args[0]);
    else if (order === OPS.setFillRGBColor) pen = { ...pen, colour: String(args[0]) };
    else if (order === OPS.constructPath) addPath(drawing, pen, args);
    else if (pictureOrders.has(order)) drawing.pictures++;
  });
  return drawing;
}

function listOf(args: unknown): unknown[] {
  return Array.isArray(args) || args instanceof Float32Array ? Array.from<unknown>(args) : [];
}

function turned(pen: Pen, numbers: unknown): Pen {
  const matrix = matrixOf(numbers);
  return matrix === null ? pen : { ...pen, matrix: times(pen.matrix, matrix) };
}

interface Point {
  x: number;
  y: number;
}

function addPath(drawing: Drawing, { matrix, colour }: Pen, [order, paths]: unknown[]) {
  const [numbers] = listOf(paths);
  if (typeof order !== 'number' || !(numbers instanceof Float32Array)) return;
  for (const { points, curved } of subpaths(numbers)) {
    const moves = points.map(({ x, y }) => moved(matrix, x, y));
    if (strokeOrders.has(order)) drawing.rules.push(...strokes(moves));
    if (fillOrders.has(order)) addFill(drawing, around(moves.map(asBox)), { colour, curved });
  }
}

function asBox({ x, y }: Point): Box {
  return { x, y, width: 0, height: 0 };
}

interface Subpath {
  points: Point[];
  curved: boolean;
}

/** How many numbers follow each kind of step: move, line, curve, curve with one handle, close. */
const stepLengths: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

function subpaths(numbers: Float32Array): Subpath[] {
  const all: Subpath[] = [];
  for (let index = 0; index < numbers.length;) {
    const step = numbers[index] ?? 4;
    const length = stepLengths[step] ?? 0;
    const end = index + 1 + length;
    const point = { x: numbers[end - 2] ?? 0, y: numbers[end - 1] ?? 0 };
    const current = all.at(-1);
    if (step === 0 || current === undefined) all.push({ points: [point], curved: false });
    else if (step === 4) current.points.push(current.points[0] ?? point);
    else current.points.push(point);
    if (current !== undefined && (step === 2 || step === 3)) current.curved = true;
    index = end;
  }
  return all;
}

const straight = 0.6;

function strokes(points: readonly Point[]): Rule[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1];
    if (from === undefined) return [];
    const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    if (dx < straight && dy > 2) return [rule(true, to.x, [from.y, to.y])];
    return dy < straight && dx > 2 ? [rule(false, to.y, [from.x, to.x])] : [];
  });
}

function rule(upright: boolean, at: number, [from, to]: readonly [number, number]): Rule {
  return { upright, at, from: Math.min(from, to), to: Math.max(from, to) };
}

/** As thick as a line may be, and as small as a dot. */
const thin = 3;
const dot = { least: 1.5, most: 7 };

interface Shape {
  colour: string;
  curved: boolean;
}

function addFill({ rules, fills, dots }: Drawing, box: Box, { colour, curved }: Shape) {
  const { x, y, width, height } = box;
  const isDot = Math.abs(width - height) < 1 && width >= dot.least && width <= dot.most;
  if (curved && isDot) dots.push(box);
  else if (width <= thin && height > thin) rules.push(rule(true, x + width / 2, [y, y + height]));
  else if (height <= thin && width > thin) rules.push(rule(false, y + height / 2, [x, x + width]));
  else if (isDot) dots.push(box);
  else if (!curved && width > thin && colour !== '#ffffff') fills.push({ ...box, colour });
}
