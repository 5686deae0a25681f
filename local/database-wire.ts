/**
 * Several connections to a database that has one session. Messages up to a Sync belong together, and so
 * does a transaction: in between, nobody else gets a turn. (pglite-socket gives each message a turn of
 * its own; two pools then destroy each other's portals.)
 */

import type { Socket } from 'node:net';
import { PreparedStatements } from './prepared-statements.ts';

type Execute = (group: Uint8Array) => Promise<Uint8Array>;

interface Group {
  owner: Socket;
  messages: Buffer[];
}

/** Who may speak to the database. */
export class Turns {
  readonly #execute: Execute;
  readonly #statements = new PreparedStatements();
  #waiting: Group[] = [];
  #inTransaction: Socket | null = null;
  #busy = false;

  constructor(execute: Execute) {
    this.#execute = execute;
  }

  ask(owner: Socket, messages: Buffer[]): void {
    this.#waiting.push({ owner, messages });
    void this.#work();
  }

  /** A connection that is lost in a transaction takes it back. */
  leave(owner: Socket): void {
    this.#waiting = this.#waiting.filter((group) => group.owner !== owner);
    if (this.#inTransaction === owner) this.ask(owner, [simpleQuery('ROLLBACK')]);
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let group = this.#next(); group !== undefined; group = this.#next()) {
      const named = this.#statements.name(group.messages);
      const answer = named.finish(await this.#execute(named.bytes));
      if (group.owner.writable) group.owner.write(answer);
      this.#inTransaction = endsInTransaction(answer) ? group.owner : null;
      if (this.#inTransaction?.destroyed === true) this.leave(group.owner);
    }
    this.#busy = false;
  }

  #next(): Group | undefined {
    const holder = this.#inTransaction;
    const i = this.#waiting.findIndex(({ owner }) => holder === null || owner === holder);
    return i === -1 ? undefined : this.#waiting.splice(i, 1)[0];
  }
}

const sslRequest = 80_877_103;
const cancelRequest = 80_877_102;
const [query, sync, terminate] = Buffer.from('QSX');

/** Cuts what a client sends into groups, and gives each its turn. */
export function serveConnection(socket: Socket, turns: Turns): void {
  let buffer = Buffer.alloc(0);
  let group: Buffer[] = [];
  let started = false;

  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let size = messageSize(); size !== null; size = messageSize()) {
      const message = buffer.subarray(0, size);
      buffer = buffer.subarray(size);
      if (started) typed(message);
      else greeting(message);
    }
  });
  socket.on('close', () => {
    turns.leave(socket);
  });
  // A client that vanishes is followed by `close`.
  socket.on('error', () => undefined);

  /** Null until the first message in the buffer is whole. Before the start there is no type letter. */
  function messageSize(): number | null {
    const at = started ? 1 : 0;
    if (buffer.length < at + 4) return null;
    const size = at + buffer.readInt32BE(at);
    return buffer.length < size ? null : size;
  }

  function greeting(message: Buffer): void {
    const code = message.readInt32BE(4);
    if (code === sslRequest) {
      socket.write('N');
    } else if (code === cancelRequest) {
      socket.end();
    } else {
      started = true;
      turns.ask(socket, [message]);
    }
  }

  function typed(message: Buffer): void {
    if (message[0] === terminate) {
      socket.end();
      return;
    }
    group.push(message);
    if (message[0] !== sync && message[0] !== query) return;
    turns.ask(socket, group);
    group = [];
  }
}

/** The last message of an answer is ReadyForQuery: `Z`, its length, and I, T or E. */
function endsInTransaction(answer: Uint8Array): boolean {
  const [type, status] = [answer.at(-6), answer.at(-1)];
  return type === 'Z'.charCodeAt(0) && status !== 'I'.charCodeAt(0);
}

function simpleQuery(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5);
  head.write('Q');
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}
