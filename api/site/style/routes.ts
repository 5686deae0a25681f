/** The stylesheet of every page, and that of a municipality. */

import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Styles } from './themes.ts';

export function stylePages({ standard, own }: Styles): Hono {
  const app = new Hono();
  app.use('/style.css', etag(), compress());
  app.use('/style/*', etag(), compress());
  app.get('/style.css', (c) => c.body(standard, 200, styleHeaders));
  app.get('/style/:file{[a-z0-9-]+\\.css}', (c) => {
    const municipality = c.req.param('file').replace(/\.css$/, '');
    return c.body(own.get(municipality) ?? standard, 200, styleHeaders);
  });
  return app;
}

/** Short: after a restart with another house style, people see it soon. */
const styleHeaders = {
  'Cache-Control': 'public, max-age=300',
  'Content-Type': 'text/css; charset=utf-8',
};
