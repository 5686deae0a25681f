/** Cut at what stands between no brackets: "TCH (toezichthouders, boa's)" is one. */

export function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const depths = depthsOf(text);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(separator)) {
    if (depths[index] !== 0) continue;
    parts.push(text.slice(from, index));
    from = index + found.length;
  }
  return [...parts, text.slice(from)];
}

/** Of each sign; a bracket that is never closed counts for nothing. */
function depthsOf(text: string): number[] {
  let depth = 0;
  const depths: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    depths.push(depth);
    if (text[i] === ')') depth = Math.max(0, depth - 1);
  }
  return depth === 0 ? depths : Array.from({ length: text.length }, () => 0);
}
