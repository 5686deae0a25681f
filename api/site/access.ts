/** The one check before every handler, of pages and API alike; each shows a refusal in its own way. */

import type { MiddlewareHandler } from 'hono';
import type { Permission } from './permissions.ts';
import { belongsTo, can, type SiteEnv, type Viewer } from './viewer.ts';

export type AccessRefusal = 'not_signed_in' | 'not_found' | 'not_permitted';

export class AccessDenied extends Error {
  readonly refusal: AccessRefusal;

  constructor(refusal: AccessRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

export function requirePermission(permission: Permission): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const municipalityId = c.req.param('municipality') ?? c.req.param('gemeente') ?? null;
    const refusal = accessRefusal(c.get('viewer'), permission, municipalityId);
    if (refusal !== null) throw new AccessDenied(refusal);
    await next();
  };
}

/** Another municipality is not there at all; in one's own, what is not for this viewer says so. */
function accessRefusal(
  viewer: Viewer,
  permission: Permission,
  municipalityId: string | null,
): AccessRefusal | null {
  if (viewer.kind === 'nobody') return 'not_signed_in';
  if (municipalityId !== null && !belongsTo(viewer, municipalityId)) return 'not_found';
  return can(viewer, permission) ? null : 'not_permitted';
}
