/** Loaded before a demo (`node --import`): keeps every mail as the demo's own mail server got it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.env.DEMO_MAILS;
/** That of the tree whose demo runs, which need not be the tree of this file. */
const library = join(process.cwd(), 'node_modules/smtp-server/dist/esm/smtp-server.js');
const { SMTPServer } = await import(pathToFileURL(library));
const { listen } = SMTPServer.prototype;
let count = 0;

SMTPServer.prototype.listen = function (...where) {
  this.onData = capturing(this.onData.bind(this));
  return listen.apply(this, where);
};

function capturing(onData) {
  return (stream, session, done) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      count += 1;
      const to = session.envelope.rcptTo.map(({ address }) => address).join(' ');
      const name = `${String(count).padStart(5, '0')} ${encodeURIComponent(to)}.eml`;
      writeFileSync(join(folder, name), Buffer.concat(chunks));
    });
    onData(stream, session, done);
  };
}
