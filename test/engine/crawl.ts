/** Follows every link that somebody can see, as themselves: from their mails and from the first page on. */

import { plainText } from '../api/site.ts';

export interface Reader {
  /** For messages. */
  name: string;
  /** Of who signed in. */
  headers: Record<string, string>;
  /** Paths, or addresses of the site. */
  starts: string[];
}

export interface Opened {
  path: string;
  /** Where the link stood; the mail or the page. */
  from: string;
  status: number;
  text: string;
}

type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** A page of which the address chooses something, a figure of a report or a filter, has hundreds of addresses. */
const mostOfOnePage = 12;

/** Each page once, with where its link was found first. */
export async function crawl(ask: Ask, siteUrl: string, reader: Reader): Promise<Opened[]> {
  const queue = reader.starts.map((path) => ({ path: pathOf(path, siteUrl), from: 'een mail' }));
  const seen = new Set(queue.map(({ path }) => path));
  const opened: Opened[] = [];
  const times = new Map<string, number>();
  // Grows while it is walked.
  for (const { path, from } of queue) {
    const { response, html } = await open(ask, path, reader);
    const text = plainText(html.replace(/<style[\s\S]*?<\/style>/g, ''));
    opened.push({ path, from, status: response.status, text });
    for (const link of linksOn(html, siteUrl)) {
      if (seen.has(link)) continue;
      seen.add(link);
      const [page = ''] = link.split('?');
      const timesBefore = times.get(page) ?? 0;
      times.set(page, timesBefore + 1);
      if (timesBefore >= mostOfOnePage) continue;
      queue.push({ path: link, from: path });
    }
  }
  return opened;
}

/** Follows redirects, as a browser does. */
async function open(ask: Ask, path: string, { headers }: Reader) {
  let response = await ask(path, { headers, redirect: 'manual' });
  for (let hops = 0; hops < 5; hops += 1) {
    const to = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || to === null) break;
    response = await ask(to, { headers, redirect: 'manual' });
  }
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  return { response, html: isPage ? await response.text() : '' };
}

function linksOn(html: string, siteUrl: string): string[] {
  const all = [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].flatMap(([, href]) => href ?? []);
  const here = all.filter((href) => href.startsWith('/') || href.startsWith(siteUrl));
  return here.map((href) => pathOf(href.replaceAll('&amp;', '&'), siteUrl));
}

/** Without the place on the page. */
function pathOf(link: string, siteUrl: string): string {
  const url = new URL(link, siteUrl);
  return url.pathname + url.search;
}
