/**
 * Somebody who answers at once: the worker died in a round, the mail server has their mail already, and
 * they confirm before the round goes on (F17, V48).
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser } from 'mailparser';

const longestTryMs = 60_000;
const mostAnswers = 3;

/** Answers the newest mails by their links; returns how many answers were taken. */
export async function answerAtOnce(mailFolder: string, siteUrl: string): Promise<number> {
  const links = await newestLinks(join(mailFolder, 'mails'));
  let taken = 0;
  for (const link of links) {
    if (taken < mostAnswers && (await confirms(siteUrl, link))) taken += 1;
  }
  return taken;
}

async function newestLinks(folder: string): Promise<string[]> {
  const newest = readdirSync(folder).sort().reverse().slice(0, 20);
  const mails = newest.map((name) => simpleParser(readFileSync(join(folder, name))));
  const texts = (await Promise.all(mails)).map(({ text = '' }) => text);
  return texts.flatMap((text) => /\/a\/[\w-]+(?=\s|$)/.exec(text)?.[0] ?? []);
}

/** Until the worker is back the site says that it cannot: who is in haste presses again. */
async function confirms(siteUrl: string, link: string): Promise<boolean> {
  const until = Date.now() + longestTryMs;
  while (Date.now() < until) {
    const status = await press(siteUrl, link);
    if (status < 500) return status < 400;
    await pause(1_000);
  }
  return false;
}

async function press(siteUrl: string, link: string): Promise<number> {
  try {
    const answer = await fetch(`${siteUrl}${link}`, {
      method: 'POST',
      headers: { origin: siteUrl },
      body: new URLSearchParams({ antwoord: 'confirm', toelichting: '' }),
      redirect: 'manual',
    });
    return answer.status;
  } catch {
    return 503;
  }
}
