import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderLetter } from '../../activities/render-letter.ts';
import { composeLetter } from '../../domain/letters/compose.ts';
import { noticeKinds } from '../../domain/action/notice-kinds.ts';
import { compileMailTemplate, mailTemplate } from '../../local/mail-template.ts';
import { everyLetter } from '../every-letter.ts';
import { aLetter, anAction, aNotice } from '../letters.ts';

describe.each(everyLetter)('the mail $name', ({ content }) => {
  const mail = renderLetter(content);

  it('has every link of the HTML in the text', () => {
    const links = [...mail.html.matchAll(/href="(?:mailto:)?([^"]+)"/g)].map((match) => match[1]);
    expect(links).not.toEqual([]);
    for (const link of links) expect(mail.text).toContain(link);
  });

  it('has every sentence of the HTML in the text', () => {
    const shown = mail.html.slice(mail.html.indexOf(`>${content.greeting}`));
    const body = `<p${shown.replace(/<!--.*?-->/gs, '')}`;
    const sentences = body.split(/<[^>]+>/).map((part) => part.trim().replace(/^: /, ''));
    for (const sentence of sentences) expect(mail.text).toContain(sentence);
  });

  it('shows in a list of mails what it is about', () => {
    expect(mail.html).toContain(`<title>${content.subject}</title>`);
    const [, first] = /<body[^>]*>\s*<div style="display:none[^>]*>([^<]+)</.exec(mail.html) ?? [];
    expect(first).toBe(content.preheader);
  });

  it('asks nothing of the mail program: no picture, script or foreign style', () => {
    expect(mail.html).not.toMatch(
      /<img|<script|<link|<base|url\(|@import|@font-face|src=|background=|<table(?![^>]* role="presentation")/i,
    );
    const addresses = mail.html.replace(/ xmlns(:\w)?="[^"]+"/g, '').match(/https?:[^"<\s]+/g);
    for (const address of addresses ?? []) {
      expect(address).toMatch(/^https:\/\/aanjager\.example\.org\//);
    }
    expect(mail.html).toMatch(/^<!doctype html>\n<html lang="nl"/);
  });

  it('holds in Outlook for Windows, and leaves nothing of the template', () => {
    expect(mail.html).toMatch(/<!--\[if mso \| IE\]><table [^>]*style="width:600px;"/);
    expect(mail.html).not.toMatch(/<\/?mj-|\{\{|\}\}/);
    const count = (what: RegExp) => mail.html.match(what)?.length ?? 0;
    expect(count(/<table/g)).toBe(count(/<\/table>/g));
    expect(count(/<!--\[if/g)).toBe(count(/<!\[endif\]/g));
    for (const button of mail.html.match(/<td[^>]*bgcolor[^>]*>/g) ?? []) {
      expect(button).toMatch(/mso-padding-alt:1[02]px (18|20)px/);
    }
  });
});

it('knows a mail for everything that can be said', () => {
  const told = new Set(everyLetter.flatMap(({ kinds }) => kinds));
  expect(noticeKinds.filter((kind) => !told.has(kind))).toEqual([]);
});

it('uses the template as letter.mjml now makes it (npm run mail-template)', async () => {
  expect(readFileSync(mailTemplate, 'utf8')).toBe(await compileMailTemplate());
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

it('keeps enough contrast between a button and its words', () => {
  const { html } = renderLetter(composeLetter(...aLetter([[aNotice('overdue'), anAction()]])));
  const [, ground, ink] =
    /display:inline-block;background:(#\w{6});color:(#\w{6})/.exec(html) ?? [];
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
