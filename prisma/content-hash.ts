/** The hash of a content: two that are equal have the same, whatever the order of their keys. */

import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical.ts';

export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
