/** What was done to a world, and when: written beside the log of the mail server, for the checker. */

import { join } from 'node:path';
import { AppendedLog, type Mark, readMarks } from './smtp/log.ts';

export class Journal {
  readonly deaths: string[] = [];
  readonly #path: string;
  readonly #log: AppendedLog<Mark>;
  readonly #say: (line: string) => void;
  /** Where the clock of the plan stands. */
  moment = '';

  constructor(folder: string, say: (line: string) => void) {
    this.#path = join(folder, 'marks.jsonl');
    this.#log = new AppendedLog(this.#path);
    this.#say = say;
  }

  died(part: string): void {
    this.deaths.push(part);
    this.#log.write({ kind: 'killed', at: Date.now(), part });
    this.#say(`${part} was killed`);
  }

  moved(moment: string): void {
    if (moment.slice(0, 7) !== this.moment.slice(0, 7)) this.#say(`it is ${moment.slice(0, 10)}`);
    this.moment = moment;
    this.#log.write({ kind: 'moment', at: Date.now(), moment });
  }

  marks(): Mark[] {
    return readMarks(this.#path);
  }

  close(): void {
    this.#log.close();
  }
}
