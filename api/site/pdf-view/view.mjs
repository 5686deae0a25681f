/**
 * Runs in the browser, beside a part of a draft: the page of its PDF as a picture, with what is marked on it.
 * Without it the same place is shown as a map of the page. It takes the words from the page that it stands on.
 */

import { getDocument, GlobalWorkerOptions } from '/pdf/pdfjs.mjs';

GlobalWorkerOptions.workerSrc = '/pdf/worker.mjs';

/** Pixels of the screen for a point: letters of nine points can be read. What is wider is scrolled. */
const leastScale = 1.25;
/** Drawn finer than it is shown: it stays sharp when somebody enlarges the page. */
const leastPixels = 2;

const view = document.querySelector('[data-pdf]');
const part = (name) => view.querySelector(`[data-part="${name}"]`);
const places = JSON.parse(view.dataset.places);

let pdf = null;
let shown = { page: 0, scale: 1 };
let field = view.dataset.first;
let latest = 0;

open().catch(() => (part('frame').hidden = true));

async function open() {
  pdf = await getDocument({ url: view.dataset.pdf, isEvalSupported: false, useWasm: false })
    .promise;
  part('frame').hidden = false;
  await show(pageOf(field) ?? 1);
  part('map').hidden = true;
  part('back').addEventListener('click', () => show(shown.page - 1));
  part('on').addEventListener('click', () => show(shown.page + 1));
  document.addEventListener('focusin', ({ target }) => markField(target.closest('.draft-field')));
}

/** The field that somebody is in is the one that is marked. */
async function markField(element) {
  const name = element?.id.replace(/^bij-/, '');
  if (places[name] === undefined || name === field) return;
  field = name;
  if (pageOf(name) === shown.page) mark();
  else await show(pageOf(name));
}

function pageOf(name) {
  return places[name]?.[0].page ?? null;
}

/** Somebody may turn faster than pages are drawn: the last one counts. */
async function show(number) {
  if (number < 1 || number > pdf.numPages) return;
  const turn = ++latest;
  const page = await pdf.getPage(number);
  const drawn = await draw(page);
  if (turn !== latest) return;
  part('canvas').replaceChildren(drawn.canvas);
  shown = { page: number, scale: drawn.scale };
  describe();
  mark();
}

async function draw(page) {
  const { width } = page.getViewport({ scale: 1 });
  const scale = Math.max(leastScale, part('paper').clientWidth / width);
  const pixels = Math.max(leastPixels, devicePixelRatio);
  const viewport = page.getViewport({ scale: scale * pixels });
  const canvas = document.createElement('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.style.width = `${viewport.width / pixels}px`;
  await page.render({ canvas, viewport }).promise;
  return { canvas, scale };
}

function describe() {
  const canvas = part('canvas').firstChild;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', part('name').textContent.trim() + ` ${shown.page}`);
  part('turn').hidden = pdf.numPages === 1;
  part('number').textContent = `${shown.page} van ${pdf.numPages}`;
  part('back').disabled = shown.page === 1;
  part('on').disabled = shown.page === pdf.numPages;
}

function mark() {
  const here = ({ page }) => page === shown.page;
  const others = Object.entries(places).filter(([name]) => name !== field);
  const light = others.flatMap(([, boxes]) => boxes.filter(here).map(markOf));
  const own = (places[field] ?? []).filter(here).map(markOf);
  for (const element of own) element.className = 'own';
  part('marks').replaceChildren(...light, ...own);
  scrollTo(own[0]);
}

/** No further to the side than it must: rows begin at the left. */
function scrollTo(own) {
  const around = 40;
  const { offsetLeft = 0, offsetTop = 0, offsetWidth = 0 } = own ?? {};
  const beyond = offsetLeft + offsetWidth + around - part('paper').clientWidth;
  part('paper').scrollTo(Math.min(beyond, offsetLeft - around), offsetTop - around);
}

function markOf({ x, y, width, height }) {
  const element = document.createElement('div');
  const sides = { left: x, top: y, width, height };
  for (const [side, points] of Object.entries(sides)) {
    element.style[side] = `${points * shown.scale}px`;
  }
  return element;
}
