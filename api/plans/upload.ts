/** The plan file somebody sent, chosen or pasted. */

import type { Form } from '../site/read-form.ts';

export interface Upload {
  /** Empty when nothing was sent. */
  text: string;
  /** Null when it was pasted. */
  fileName: string | null;
}

export async function readUpload(body: Form): Promise<Upload> {
  const { bestand, tekst } = body;
  if (bestand instanceof File && bestand.name !== '') {
    return { text: withoutMark(await bestand.text()), fileName: bestand.name };
  }
  return { text: typeof tekst === 'string' ? tekst : '', fileName: null };
}

/** Windows programs open a file with an invisible sign. */
function withoutMark(text: string): string {
  return text.replace(/^\u{FEFF}/u, '');
}
