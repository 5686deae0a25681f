/** From tokens to moments with their years, and how they hang together. */

import type { Moment } from '../../../domain/plan/moment.ts';
import type { MomentToken, Token } from './token.ts';

export interface Term {
  moment: Moment;
  /** Null where none stands with it: the plan's. */
  year: number | null;
  doubt: string | null;
  joint: Joint;
}

/** How it is joined to the moment before it; `beside` where nothing stands between them. */
export type Joint = 'first' | 'and' | 'or' | 'range' | 'beside';

export interface Terms {
  terms: Term[];
  /** Years without a moment: "2020 - 2022". */
  bareYears: { year: number; joint: Joint }[];
  /** "vanaf": it says when something begins. */
  from: boolean;
  /** It ends in "t/m" or "of": something is missing. */
  isCutOff: boolean;
}

/** A year counts for the moments just before it, or else for those behind it. */
export function termsOf(tokens: readonly Token[]): Terms {
  const builder = new TermBuilder();
  for (const [index, token] of tokens.entries()) builder.add(token, tokens[index + 1]);
  return builder.done();
}

class TermBuilder {
  private readonly terms: Term[] = [];
  private readonly bareYears: Terms['bareYears'] = [];
  private leading: number | null = null;
  private joint: Joint = 'beside';
  private from = false;
  private previous: 'moment' | 'year_of_moment' | 'year' | 'other' = 'other';

  add(token: Token, next: Token | undefined): void {
    switch (token.kind) {
      case 'moment':
        this.addMoment(token);
        break;
      case 'year':
        this.addYear(token.year);
        break;
      case 'dash':
        if (!this.isGlue(next)) this.join('range');
        break;
      case 'slash':
        if (!this.isGlue(next)) this.join('or');
        break;
      case 'until':
        this.join('range');
        break;
      case 'and':
      case 'or':
      case 'range':
        this.join(token.kind);
        break;
      case 'from':
        this.from = true;
        break;
      default:
        this.previous = 'other';
    }
  }

  done(): Terms {
    const { terms, bareYears, from } = this;
    const isCutOff = this.joint === 'or' || this.joint === 'range';
    return { terms, bareYears, from, isCutOff };
  }

  private addMoment({ moment, year, doubt }: MomentToken): void {
    const joint = this.takeJoint();
    this.terms.push({ moment, doubt, joint, year: year ?? this.leading });
    // The year that leads it is no moment of its own.
    if (this.leading !== null) this.bareYears.splice(-1);
    this.previous = 'moment';
  }

  private addYear(year: number): void {
    const open = this.openTerms();
    for (const term of open) term.year = year;
    this.previous = open.length === 0 ? 'year' : 'year_of_moment';
    if (open.length > 0) return;
    this.bareYears.push({ year, joint: this.takeJoint() });
    this.leading = year;
  }

  /** The last moments that still have no year. */
  private openTerms(): Term[] {
    const closed = this.terms.findLastIndex(({ year }) => year !== null);
    return this.terms.slice(closed + 1);
  }

  /** "2024-Q2" and "Q2/2024" are one moment, "Q2 - Q3" is not. */
  private isGlue(next: Token | undefined): boolean {
    if (this.previous === 'year') return next?.kind === 'moment';
    return this.previous === 'moment' && next?.kind === 'year';
  }

  /** "en/of" is "of". */
  private join(joint: Joint): void {
    const isWeaker = joint === 'and' && (this.joint === 'or' || this.joint === 'range');
    if (!isWeaker) this.joint = joint;
  }

  private takeJoint(): Joint {
    const leadsOnly = this.terms.length === 0 && this.leading !== null && this.joint === 'beside';
    const { joint } = this;
    this.joint = 'beside';
    return leadsOnly || (this.terms.length === 0 && this.bareYears.length === 0) ? 'first' : joint;
  }
}
