/**
 * The script of a page of something under way: it shows how far it is. Without script it is loaded anew
 * every few seconds, which takes along where somebody was reading.
 */

import { Hono } from 'hono';

const everyMs = 1_500;

const script = `
const live = () => document.querySelector('[data-live="yes"]');
async function renew() {
  const answer = await fetch(location.href).catch(() => null);
  if (answer === null || !answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-live]');
  if (fresh?.dataset.live !== 'yes') return location.reload();
  // Nobody loses the link that they are on.
  if (!live().contains(document.activeElement)) live().replaceWith(fresh);
}
const timer = setInterval(() => live() === null ? clearInterval(timer) : renew(), ${String(everyMs)});
`;

export function liveScript(): Hono {
  const app = new Hono();
  app.get('/live.js', (c) => {
    c.header('Content-Type', 'text/javascript; charset=utf-8');
    return c.body(script);
  });
  return app;
}
