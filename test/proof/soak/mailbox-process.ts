/** The local mailbox in a process of its own; on one machine it shares that of worker and site. */

import { startMailbox } from '../../../local/mailbox.ts';

const [folder = ''] = process.argv.slice(2);
const { url } = await startMailbox({ folder });
process.send?.({ ready: url });
process.on('disconnect', () => process.exit(0));
