/** Walking through a long list, keeping what was chosen. */

export interface Pages {
  number: number;
  of: number;
  /** Of this page, with its query. */
  url: string;
}

const link = 'utrecht-pagination__relative-link';

export function PageLinks({ pages }: { pages: Pages }) {
  if (pages.of <= 1) return null;
  return (
    <nav class="utrecht-pagination" aria-label="Bladzijden">
      {pages.number > 1 && (
        <a class={link} href={at(pages, pages.number - 1)}>
          Vorige bladzijde
        </a>
      )}
      <span>
        Bladzijde {pages.number} van {pages.of}
      </span>
      {pages.number < pages.of && (
        <a class={link} href={at(pages, pages.number + 1)}>
          Volgende bladzijde
        </a>
      )}
    </nav>
  );
}

function at(pages: Pages, number: number): string {
  const url = new URL(pages.url);
  url.searchParams.set('pagina', String(number));
  return `${url.pathname}${url.search}`;
}
