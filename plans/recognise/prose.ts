/** What the text around the tables says of the plan: proposals, each with its place. */

import type { DraftValue } from '../../domain/draft/draft.ts';
import { sameName } from '../../domain/draft/names.ts';
import type { SourceBlock, SourceText } from '../documents/source-document.ts';
import { folded } from '../reading/folded.ts';
import { appended, type PlanBuilder } from './builder.ts';
import { isTitle, type ThemeHeading } from './themes.ts';

export function readProse(
  builder: PlanBuilder,
  blocks: readonly SourceBlock[],
  themes: (ThemeHeading | null)[],
): void {
  const texts = blocks.filter((block) => block.kind === 'text');
  const title = titleOf(texts);
  if (title !== null) builder.plan.fields['title'] = proposed(title.text, title);
  readMunicipality(builder, texts);
  readIntroduction(builder, blocks);
  readGoals(builder, blocks, themes);
}

function proposed(source: string, { place }: SourceText): DraftValue {
  return {
    source: source.replace(/\s+/g, ' ').trim(),
    place,
    doubt: null,
    typed: null,
    settled: null,
  };
}

export function titleOf(texts: SourceText[]): SourceText | null {
  const short = texts.slice(0, 40).filter(({ text }) => text.length <= 120);
  const [first = null] = texts.filter(({ text }) => text !== '');
  return (
    short.find(({ text, heading }) => heading === 1 && isTitle(text)) ??
    short.find(({ text }) => isTitle(text)) ??
    short.find(({ heading }) => heading === 1) ??
    (first !== null && /^[^.]{4,80}20[1-4]\d$/.test(first.text.trim()) ? first : null)
  );
}

function readMunicipality(builder: PlanBuilder, texts: SourceText[]): void {
  const found = texts.flatMap((text) => {
    const name = /\b[Gg]emeente ((?:(?:De|Den|Het|’s-|'s-)\s?)?\p{Lu}[\p{L}-]+)/u.exec(
      text.text,
    )?.[1];
    return name === undefined ? [] : [{ name, text }];
  });
  const [first] = found;
  if (first === undefined) return;
  const isOne = found.every(({ name }) => sameName(name, first.name));
  const doubt = isOne ? null : 'Het document noemt meer dan één gemeente.';
  builder.plan.fields['municipality'] = { ...proposed(first.name, first.text), doubt };
}

/** Until the next heading. */
function readIntroduction(builder: PlanBuilder, blocks: readonly SourceBlock[]): void {
  const start = blocks.findIndex((block) => block.kind === 'text' && isIntroduction(block));
  if (start === -1) return;
  for (const block of blocks.slice(start + 1)) {
    if (block.kind === 'table' || block.heading !== null || isHeadingLike(block.text)) return;
    const value = { ...proposed('', block), source: block.text.trim() };
    builder.plan.fields['introduction'] = appended(builder.plan.fields['introduction'], value);
  }
}

function isIntroduction({ text }: SourceText): boolean {
  return /^(?:[\divx]+[.)]?\s*)?(?:inleiding|voorwoord|aanleiding)\.?$/.test(folded(text));
}

function isHeadingLike(text: string): boolean {
  return /^\d+(?:\.\d+)*\.?\s+\p{Lu}[^.]{2,50}$/u.test(text.trim());
}

/** Bullets under a heading about goals belong to the theme they stand under. */
function readGoals(
  builder: PlanBuilder,
  blocks: readonly SourceBlock[],
  themes: (ThemeHeading | null)[],
): void {
  let isOpen = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') isOpen = false;
    else if (namesGoals(block)) isOpen = true;
    else if (block.heading !== null) isOpen = false;
    else if (isOpen && /^\s*[•–-]/.test(block.text))
      addGoals(builder, block, themes[index] ?? null);
    // Text after the list: the goals are over.
    else if (isOpen && hasGoals(builder, themes[index] ?? null)) isOpen = false;
  }
}

function namesGoals({ text }: SourceText): boolean {
  return (
    text.length <= 120 &&
    /\bdoel(?:en|stelling(?:en)?)?\b|willen (?:we|wij) bereiken/.test(folded(text)) &&
    !/^\s*•/.test(text)
  );
}

function hasGoals(builder: PlanBuilder, theme: ThemeHeading | null): boolean {
  return themeFor(builder, theme)?.fields['goals'] !== undefined;
}

/** Only of a theme that has actions: a heading alone makes no theme. */
function themeFor(builder: PlanBuilder, heading: ThemeHeading | null) {
  if (heading === null) return undefined;
  return builder
    .ofKind('theme')
    .find(({ fields }) => sameName(fields['name']?.source ?? '', heading.name));
}

function addGoals(builder: PlanBuilder, block: SourceText, heading: ThemeHeading | null): void {
  const theme = themeFor(builder, heading);
  if (theme === undefined) return;
  const lines = block.text.split('\n').map((line) =>
    line
      .replace(/^\s*[•–-]\s*/, '')
      .replace(/;$/, '')
      .trim(),
  );
  for (const line of lines.filter((one) => one !== ''))
    theme.fields['goals'] = appended(theme.fields['goals'], { ...proposed(line, block) });
}
