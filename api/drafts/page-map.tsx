/** Where on its page something stands, as a small picture of the page: for who has the paper at hand. */

import type { SourcePlace } from '../../domain/draft/place.ts';

/** A4 on its side or upright, in points. */
const long = 842;
const short = 595;

export function PageMap({ places }: { places: readonly SourcePlace[] }) {
  const boxes = places.flatMap((place) => place.boxes);
  const pages = [...new Set(boxes.map(({ page }) => page))].sort((a, b) => a - b);
  return (
    <>
      {pages.map((page) => (
        <Page number={page} boxes={boxes.filter((box) => box.page === page)} />
      ))}
    </>
  );
}

function Page({ number, boxes }: { number: number; boxes: SourcePlace['boxes'] }) {
  const isWide = boxes.some(({ x, width }) => x + width > short);
  const [width, height] = isWide ? [long, short] : [short, long];
  return (
    <figure class="page-map">
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
        <rect class="sheet" x="0" y="0" width={width} height={height} />
        {boxes.map((box) => (
          <rect class="box" x={box.x} y={box.y} width={box.width} height={box.height} />
        ))}
      </svg>
      <figcaption class="quiet">Hier op bladzijde {number}</figcaption>
    </figure>
  );
}
