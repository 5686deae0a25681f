/**
 * What somebody filled in, where no form of the page can hold it any more: to be sent again from here, or to be
 * copied. The one net under all forms: whatever refuses one, nothing that was typed is lost (V37).
 */

import type { Context } from 'hono';
import { Button } from './components/button.tsx';
import { DataList, Fact } from './components/data-list.tsx';
import { readFields } from './read-form.ts';

export interface SentForm {
  path: string;
  fields: [name: string, value: string][];
  /** Of files that were sent along: a page cannot hold them. */
  fileNames: string[];
}

const secret = 'wachtwoord';

/** Null where nothing was filled in, for what cannot be read, and with a password, which a page must not hold. */
export async function readSentForm(c: Context): Promise<SentForm | null> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return null;
  try {
    return sentFormOf(c, await readFields(c));
  } catch {
    return null;
  }
}

function sentFormOf(c: Context, sent: [string, string | File][]): SentForm | null {
  if (sent.some(([name]) => name === secret)) return null;
  const fields = sent.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const files = sent.flatMap(([, value]) => (typeof value === 'string' ? [] : [value]));
  const fileNames = files.flatMap(({ name }) => (name === '' ? [] : [name]));
  if (fileNames.length === 0 && fields.every(([, value]) => value === '')) return null;
  const { pathname, search } = new URL(c.req.url);
  return { path: pathname + search, fields, fileNames };
}

/** The same once more, when whatever was in its way has gone. */
export function SendAgain({ sent }: { sent: SentForm }) {
  const { path, fields, fileNames } = sent;
  return (
    <form method="post" action={path} enctype={enctypeFor(sent)}>
      <SentTexts sent={sent} />
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {fileNames.length === 0 && <Button>Verstuur nog een keer</Button>}
    </form>
  );
}

/** What was typed, long texts as well. */
function enctypeFor({ fields }: SentForm) {
  return fields.some(([name]) => name === 'tekst') ? 'multipart/form-data' : undefined;
}

/** By the name of the field; what is about one of several actions has an ending. */
const typedFields: Record<string, string> = {
  adres: 'Mailadres',
  link: 'Link',
  naam: 'Naam',
  naar: 'Nieuwe dag',
  titel: 'Titel',
  wat: 'Wat er overblijft of bijkomt',
  reden: 'Reden',
  tekst: 'Tekst',
  toelichting: 'Toelichting',
  tot: 'Datum',
  van: 'Vanaf',
};

/** To be read and copied. */
export function SentTexts({ sent: { fields, fileNames } }: { sent: SentForm }) {
  const typed = fields.flatMap(([field, value]) => {
    const [name = ''] = field.split(':');
    const label = typedFields[name];
    return label === undefined || value === '' ? [] : [{ label, value }];
  });
  return (
    <>
      {typed.length > 0 && (
        <>
          <p>Dit vulde u in:</p>
          <DataList>
            {typed.map(({ label, value }) => (
              <Fact name={label}>
                <span class="typed">{value}</span>
              </Fact>
            ))}
          </DataList>
        </>
      )}
      {fileNames.map((name) => (
        <p>Kies straks opnieuw het bestand {name}. Een bestand kan niet op deze pagina blijven.</p>
      ))}
    </>
  );
}
