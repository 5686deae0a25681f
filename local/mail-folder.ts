/** Mails that a catching mail server keeps as files: `TIME ID ADDRESS.eml`, as the local mailbox does. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

export interface MailText {
  text: string;
}

export interface MailReader {
  /** Newest first. */
  mailsTo(address: string): MailText[] | Promise<MailText[]>;
}

export function readMailFolder(folder: string): MailReader {
  const known = new Map<string, MailText>();
  const read = async (name: string): Promise<MailText> => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const source = readFileSync(join(folder, name));
    const { text = '' } = await simpleParser(source, { skipTextToHtml: true });
    const mail = { text };
    known.set(name, mail);
    return mail;
  };
  return {
    mailsTo: (address) => {
      const ending = ` ${encodeURIComponent(address.toLowerCase())}.eml`;
      const names = readdirSync(folder).filter((name) => name.endsWith(ending));
      const newestFirst = names.sort().reverse();
      return Promise.all(newestFirst.map(read));
    },
  };
}
