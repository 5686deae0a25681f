/** A mail server that reads every mail to its end and keeps none; answers with how many it had. */

import { SMTPServer } from 'smtp-server';

let received = 0;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _session, done) => {
    stream.resume();
    stream.once('end', () => {
      received += 1;
      done();
    });
  },
});
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.send?.(`smtp://127.0.0.1:${String(port)}`);
});
process.on('message', () => process.send?.(received));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
