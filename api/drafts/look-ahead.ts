/**
 * The script beside the form of a draft: half a second after somebody stops typing it asks what the year would be
 * with what stands there, and after a longer rest also with the mails, for which a year is simulated. Nothing is
 * saved by it. Without script the year is that of the last save.
 */

import { Hono } from 'hono';

const afterMs = { dates: 500, mails: 3_000 };

const script = `
const form = document.querySelector('form[data-look]');
const here = () => document.querySelector('[data-ahead]');
let latest = 0;
let timers = [];
async function look(mails) {
  const mine = ++latest;
  const body = new URLSearchParams(new FormData(form));
  if (mails) body.set('mails', 'ja');
  const answer = await fetch(form.dataset.look, { method: 'POST', body }).catch(() => null);
  if (answer === null || !answer.ok || answer.redirected || mine !== latest) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (mine === latest) show(fresh);
}
function show(fresh) {
  const [words, newWords] = [here(), fresh].map((one) => one.querySelector('[data-ahead-words]'));
  const [year, newYear] = [here(), fresh].map((one) => one.querySelector('[data-ahead-year]'));
  // Nobody loses the link that they are on.
  if (newYear === null || year.contains(document.activeElement)) return;
  year.replaceWith(newYear);
  if (words.textContent !== newWords.textContent) words.textContent = newWords.textContent;
}
function wait(first) {
  timers.forEach(clearTimeout);
  // What is on its way is of before.
  latest += 1;
  timers = [setTimeout(look, ${String(afterMs.mails)}, true)];
  if (!first) timers.push(setTimeout(look, ${String(afterMs.dates)}, false));
}
if (form !== null && here() !== null) {
  form.addEventListener('input', () => wait(false));
  wait(true);
}
`;

export function lookAheadScript(): Hono {
  const app = new Hono();
  app.get('/concept.js', (c) => {
    c.header('Content-Type', 'text/javascript; charset=utf-8');
    return c.body(script);
  });
  return app;
}
