/** A database for what keeps nothing: a server where this machine has one, as a municipality does. */

import { startDatabase, type LocalServer } from './database.ts';
import { findPrograms, startPostgres, unsafeAndFast } from './postgres.ts';

interface NamedServer extends LocalServer {
  /** For who reads what was started. */
  name: string;
}

/** `programs`: the folder of the server's programs; null for none. */
export async function startThrowAwayDatabase(programs = findPrograms()): Promise<NamedServer> {
  if (programs === null) return { ...(await startDatabase(null)), name: 'ingebouwde PostgreSQL' };
  try {
    return {
      ...(await startPostgres(programs, unsafeAndFast)),
      name: `PostgreSQL van deze computer (${programs})`,
    };
  } catch {
    // Half an installation, or nobody to run it as.
    const name = `ingebouwde PostgreSQL (die in ${programs} start niet)`;
    return { ...(await startDatabase(null)), name };
  }
}
