/** The only door to the open data of police and CBS. */

export interface OpenDataUrls {
  police: string;
  cbs: string;
}

/** As it came; null for a table or a page that is not there any more. */
export interface OpenDataAnswer {
  url: string;
  content: unknown;
}

export interface OpenDataClient {
  /** Throws while the service is away: Temporal tries again, each time later. */
  read(table: string, path: string): Promise<OpenDataAnswer>;
}

const mostMs = 60_000;

export function openDataClient(urls: OpenDataUrls): OpenDataClient {
  return {
    read: async (table, path) => {
      const url = `${baseOf(table, urls)}/${table}/${path}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(mostMs) });
      if (response.status === 404 || response.status === 410) return { url, content: null };
      if (!response.ok) throw new Error(`open data: ${String(response.status)}`);
      return { url, content: parsed(await response.text()) };
    },
  };
}

/** The tables of the police begin with 47. */
function baseOf(table: string, { police, cbs }: OpenDataUrls): string {
  return table.startsWith('47') ? police : cbs;
}

/** A page of an error instead of an answer is no figure, and no reason to ask all night. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
