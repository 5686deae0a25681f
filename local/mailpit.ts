/** Mails that Mailpit caught, by its API: what docker-compose.yml runs, and many test with. */

import { z } from 'zod';
import type { MailReader, MailText } from './mail-folder.ts';

/** Whoever follows a link of longer ago has had more mails than people do. */
const newest = 50;

const found = z.object({
  messages: z.array(z.object({ ID: z.string(), To: z.array(z.object({ Address: z.string() })) })),
});
const message = z.object({ Text: z.string() });

export function readMailpit(url: string): MailReader {
  const known = new Map<string, MailText>();
  const read = async (id: string): Promise<MailText> => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { Text: text } = message.parse(await ask(`${url}/api/v1/message/${id}`));
    known.set(id, { text });
    return { text };
  };
  return {
    mailsTo: async (address) => {
      const query = encodeURIComponent(`to:"${address}"`);
      const path = `/api/v1/search?query=${query}&limit=${String(newest)}`;
      const { messages } = found.parse(await ask(url + path));
      // A search finds longer addresses, too.
      const own = messages.filter(({ To }) => To.some(({ Address }) => isSame(Address, address)));
      return Promise.all(own.map(({ ID }) => read(ID)));
    },
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

async function ask(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Mailpit antwoordt ${String(response.status)}.`);
  return response.json();
}
