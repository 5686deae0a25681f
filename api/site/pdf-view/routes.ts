/** The scripts that draw a page of a PDF: ours, and pdfjs as it comes. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';

const require = createRequire(import.meta.url);

/** The builds for older browsers: municipalities have those. */
const files = {
  'view.mjs': fileURLToPath(new URL('./view.mjs', import.meta.url)),
  'pdfjs.mjs': require.resolve('pdfjs-dist/legacy/build/pdf.min.mjs'),
  'worker.mjs': require.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
};

export const pdfViewScript = '/pdf/view.mjs';

export function pdfView(): Hono {
  const app = new Hono();
  app.use('/pdf/*', etag(), compress());
  for (const [name, path] of Object.entries(files)) {
    app.get(`/pdf/${name}`, (c) => c.body(readFileSync(path), 200, headers));
  }
  return app;
}

/** Short: after an update nobody keeps an older half of it for long. */
const headers = {
  'Cache-Control': 'public, max-age=300',
  'Content-Type': 'text/javascript; charset=utf-8',
};
