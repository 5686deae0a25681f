/** The plan file somebody sent, chosen or pasted. */

import type { Form } from '../site/read-form.ts';

export interface Upload {
  /** Empty when nothing was sent. */
  text: string;
  /** Null when it was pasted. */
  fileName: string | null;
  /** What was pasted, also beside a file that went before it. */
  pasted: string;
}

export async function readUpload(body: Form): Promise<Upload> {
  const { bestand, tekst } = body;
  const pasted = typeof tekst === 'string' ? tekst : '';
  if (bestand instanceof File && bestand.name !== '') {
    return { text: withoutMark(await bestand.text()), fileName: bestand.name, pasted };
  }
  return { text: pasted, fileName: null, pasted };
}

/** Windows programs open a file with an invisible sign. */
function withoutMark(text: string): string {
  return text.replace(/^\u{FEFF}/u, '');
}
