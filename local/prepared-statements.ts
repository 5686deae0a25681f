/**
 * Remembers statements for a client that does not name its own. Parsing and planning are half of what a
 * small query costs, the clients send the same few hundred again and again, and all of them share the one
 * session: so the name that one of them got is good for all.
 */

const [parse, bind, describe, query] = Buffer.from('PBDQ');
const parseComplete = Buffer.from([0x31, 0, 0, 0, 4]);
/** Statements whose text depends on how many ids they name would otherwise fill the memory. */
const mostRemembered = 1_000;

export interface NamedGroup {
  bytes: Uint8Array;
  /** To be called with the answer; gives the answer that the client expects. */
  finish: (answer: Uint8Array) => Uint8Array;
}

export class PreparedStatements {
  readonly #names = new Map<string, string>();
  #given = 0;

  /** `messages`: what belongs together, up to a Sync. */
  name(messages: readonly Buffer[]): NamedGroup {
    const [first] = messages;
    if (first === undefined) return asItIs(messages);
    if (changesTables(first)) this.#names.clear();
    if (first[0] !== parse || first[5] !== 0) return asItIs(messages);
    const statement = first.toString('latin1', 6);
    const known = this.#names.get(statement);
    if (known === undefined && this.#names.size >= mostRemembered) return asItIs(messages);
    const name = known ?? `s${String((this.#given += 1))}`;
    const rest = messages.slice(1).map((message) => withName(message, name));
    if (known !== undefined) {
      return {
        bytes: Buffer.concat(rest),
        finish: (answer) => Buffer.concat([parseComplete, answer]),
      };
    }
    return {
      bytes: Buffer.concat([insert(first, 5, name), ...rest]),
      finish: (answer) => {
        // What could not be parsed has no name.
        if (answer[0] === parseComplete[0]) this.#names.set(statement, name);
        return answer;
      },
    };
  }
}

/** What was planned for a table as it was no longer holds. */
function changesTables(message: Buffer): boolean {
  const starts = message[0] === query || message[0] === parse;
  return starts && /\b(create|alter|drop)\b/i.test(message.toString('latin1', 5));
}

function asItIs(messages: readonly Buffer[]): NamedGroup {
  return { bytes: Buffer.concat(messages), finish: (answer) => answer };
}

/** The statement that a message is about has no name yet. */
function withName(message: Buffer, name: string): Buffer {
  if (message[0] === bind) return insert(message, message.indexOf(0, 5) + 1, name);
  if (message[0] === describe && message[5] === 'S'.charCodeAt(0)) return insert(message, 6, name);
  return message;
}

function insert(message: Buffer, at: number, name: string): Buffer {
  const named = Buffer.concat([message.subarray(0, at), Buffer.from(name), message.subarray(at)]);
  named.writeInt32BE(message.readInt32BE(1) + name.length, 1);
  return named;
}
