/** The pages of a PDF as they are, with what was read marked; without script, a map of where that stands. */

import type { SourcePlace } from '../../domain/draft/place.ts';
import { Button } from '../site/components/button.tsx';
import { pdfViewScript } from '../site/pdf-view/routes.ts';
import type { StoredDraft } from '../../prisma/draft-rows.ts';
import { hrefOf } from './access.ts';
import { PageMap } from './page-map.tsx';

interface Props {
  draft: StoredDraft;
  /** By field. */
  places: Record<string, SourcePlace>;
  /** The field to begin with; null for the first page. */
  first: string | null;
}

export function Paper({ draft, places, first }: Props) {
  const boxes = Object.entries(places)
    .map(([name, place]) => [name, place.boxes] as const)
    .filter(([, found]) => found.length > 0);
  return (
    <div
      data-pdf={hrefOf(draft, '/document/bestand')}
      data-places={JSON.stringify(Object.fromEntries(boxes))}
      data-first={first ?? ''}
    >
      <div data-part="frame" hidden>
        <div class="turn" role="group" aria-label="Bladzijden" data-part="turn">
          <Turn part="back">Vorige</Turn>
          <span role="status">
            <span data-part="name">Bladzijde</span> <span data-part="number"></span>
          </span>
          <Turn part="on">Volgende</Turn>
        </div>
        <div class="paper" data-part="paper" tabindex={0} role="region" aria-label="De bladzijde">
          <div data-part="canvas"></div>
          <div class="marks" data-part="marks"></div>
        </div>
      </div>
      <div data-part="map">
        <PageMap places={Object.values(places)} />
      </div>
      <script type="module" src={pdfViewScript}></script>
    </div>
  );
}

function Turn({ part, children }: { part: string; children: string }) {
  return (
    <Button kind="secondary-action" type="button" data-part={part}>
      {children}
    </Button>
  );
}
