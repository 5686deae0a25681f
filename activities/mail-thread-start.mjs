/** TypeScript is read by the main thread only, unless a thread asks for it. */

import { register } from 'tsx/esm/api';

register();
await import('./mail-thread-program.ts');
