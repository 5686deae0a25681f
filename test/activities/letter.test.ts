import { describe, expect, it } from 'vitest';
import { renderLetter } from '../../activities/letter.tsx';
import { type About, composeLetter } from '../../domain/letter.ts';
import type { AddressedNotice } from '../../domain/notices.ts';
import { aLetter, anAction, aNotice, aWeek, tableLater } from '../letters.ts';

const other = { actionId: 'westerkwartier/2024/ondermijningstafel', milestoneId: 'q4' };
const letters: Record<string, [AddressedNotice, About][]> = {
  'a late owner': [
    [aNotice('overdue'), anAction()],
    [aNotice('check_in', other), tableLater()],
  ],
  'the coordinator on Monday': [
    [aNotice('week_state', { audience: 'coordinator', actionId: null }), aWeek()],
    [aNotice('extension_asked', { audience: 'coordinator' }), anAction()],
  ],
  'the start of the plan': [
    [aNotice('activation'), anAction()],
    [aNotice('activation', { audience: 'involved', ...other }), tableLater()],
  ],
};

describe.each(Object.entries(letters))('the mail to %s', (_, told) => {
  const mail = renderLetter(composeLetter(...aLetter(told)));

  it('has every link of the HTML in the text', () => {
    const links = [...mail.html.matchAll(/href="(?:mailto:)?([^"]+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(mail.text).toContain(link);
  });

  it('has every sentence of the HTML in the text', () => {
    const body = mail.html.slice(mail.html.indexOf('Goedemorgen'));
    const sentences = body.split(/<[^>]+>/).map((part) => part.trim().replace(/^: /, ''));
    for (const sentence of sentences) expect(mail.text).toContain(sentence);
  });

  it('asks nothing of the mail program: no picture, script or foreign style', () => {
    expect(mail.html).not.toMatch(
      /<img|<script|<link|url\(|@import|<table(?! role="presentation")/i,
    );
    expect(mail.html).toMatch(/^<!doctype html><html lang="nl">/);
  });
});

it('escapes what comes from plan files and people', () => {
  const evil = '<script>alert("x")</script>&"\'';
  const about = anAction({
    what: evil,
    shortName: evil,
    owner: { name: evil, jobTitle: evil },
    links: {
      answer: null,
      undo: null,
      obstacle: null,
      part: null,
      page: 'https://aanjager.example.org/?a=1&b="><b>',
    },
  });
  const { html, text } = renderLetter(
    composeLetter(...aLetter([[aNotice('overdue', { audience: 'coordinator' }), about]])),
  );
  expect(html).not.toMatch(/<script|"><b>/);
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&quot;');
  expect(text).toContain(evil);
});

it('holds in Outlook for Windows: a column of a fixed width, and a button in a cell', () => {
  const { html } = renderLetter(composeLetter(...aLetter([[aNotice('overdue'), anAction()]])));
  expect(html).toMatch(/<!--\[if mso\]><table role="presentation" width="600"/);
  expect(html).toMatch(/<td bgcolor="#154273"[^>]*><a style="[^"]*padding:11px 18px/);
  const opened = html.match(/<table/g)?.length ?? 0;
  expect(html.match(/<\/table>/g)).toHaveLength(opened);
  expect(html).not.toMatch(/<img|https?:\/\/(?!aanjager\.example\.org)/);
});

it('keeps enough contrast between a button and its words', () => {
  const { html } = renderLetter(composeLetter(...aLetter([[aNotice('overdue'), anAction()]])));
  const [, ground, ink] = /background:(#\w{6});color:(#\w{6})/.exec(html) ?? [];
  expect(contrast(ground ?? '', ink ?? '')).toBeGreaterThan(4.5);
});

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
