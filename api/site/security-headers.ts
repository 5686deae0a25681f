/** What browsers are told not to do with our pages. */

import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** A page of its own that shows mails in a frame, as the mailbox does, is mounted outside this app. */
const common = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ['data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
};

const ofTheSite = secureHeaders({
  contentSecurityPolicy: { ...common, frameAncestors: ["'none'"] },
  // Not `no-referrer`: with it a browser sends `Origin: null` along with our own forms.
  referrerPolicy: 'same-origin',
});

/** These show how far something is, by a script of ours. */
const livePages = /^\/plannen\/[^/]+\/oefening$/;
const ofLivePages = secureHeaders({
  contentSecurityPolicy: {
    ...common,
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
});

/** These show the pages of a PDF, and the year as somebody types: by scripts of ours, one of which works apart. */
const pdfPages = /^\/plannen\/concept\/[^/]+\/(document|[0-9a-f-]{36})$/;
const ofPdfPages = secureHeaders({
  contentSecurityPolicy: {
    ...common,
    scriptSrc: ["'self'"],
    workerSrc: ["'self'"],
    connectSrc: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
});

/** The municipality's own site may show it in a frame: it has no form, and knows no visitor. */
const ofPublicPages = secureHeaders({
  contentSecurityPolicy: { ...common, frameAncestors: ['*'] },
  xFrameOptions: false,
  crossOriginResourcePolicy: 'cross-origin',
  referrerPolicy: 'same-origin',
});

export const securityHeaders: MiddlewareHandler = (c, next) => {
  if (c.req.path.startsWith('/openbaar/')) return ofPublicPages(c, next);
  if (pdfPages.test(c.req.path)) return ofPdfPages(c, next);
  return livePages.test(c.req.path) ? ofLivePages(c, next) : ofTheSite(c, next);
};
