/** Each owner to speak to: why, about which actions, and what helps. */

import type { OwnerAttention } from '../../domain/contact/owners.ts';
import { describeOwner, plural } from '../../domain/dutch/index.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';

interface Props {
  context: PageContext;
  owners: OwnerAttention[];
}

export function OwnersPage({ context, owners }: Props) {
  const path = pathOf(context);
  return (
    <Layout title="Met wie u beter belt" header={context.header} current="overview">
      <p>
        Wie niet bereikbaar is, nog nooit antwoordde, ons lang laat wachten of te veel tegelijk
        heeft. Bel voordat een actie naar het TVO gaat. <a href={path}>Terug naar het overzicht</a>.
      </p>
      {owners.length === 0 ? (
        <p>Niemand: iedereen is bereikbaar en antwoordt op tijd.</p>
      ) : (
        <>
          <p>{plural(owners.length, 'actiehouder', 'actiehouders')}, de dringendste eerst.</p>
          {owners.map((attention) => (
            <Owner context={context} attention={attention} />
          ))}
        </>
      )}
    </Layout>
  );
}

function Owner({ context, attention }: { context: PageContext; attention: OwnerAttention }) {
  const { owner, open } = attention;
  const path = pathOf(context);
  const id = `van-${owner.id}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{owner.name}</h2>
      {describeOwner(attention, context.today).map((sentence) => (
        <p>{sentence}</p>
      ))}
      <ul aria-label={`Acties van ${owner.name}`}>
        {open.map(({ key, shortName }) => (
          <li>
            <a href={`${path}/acties/${key}`}>{shortName}</a>
          </li>
        ))}
      </ul>
      {can(context.viewer, 'decide') && <Ways {...{ context, attention }} />}
    </section>
  );
}

/** Worst first, as the sentences above them. */
function Ways({ context, attention }: { context: PageContext; attention: OwnerAttention }) {
  const { owner, unreachable, neverAnswered, waitsLongest, load } = attention;
  const { id: municipalityId } = context.plan.municipality;
  const all = `${pathOf(context)}/acties-samen?actiehouder=${owner.id}`;
  const waits = neverAnswered !== null || waitsLongest !== null;
  return (
    <ul class="ways" aria-label={`Wat u kunt doen voor ${owner.name}`}>
      {unreachable && owner.reached !== 'left' && (
        <li>
          <a href={`/${municipalityId}/adresboek/${owner.id}`}>
            Zet het goede mailadres van {owner.name} in het adresboek
          </a>
        </li>
      )}
      {waits && !unreachable && (
        <li>
          <a href={all}>Vraag {owner.name} nu om antwoord</a>
        </li>
      )}
      {(unreachable || waits) && (
        <li>
          <a href={all}>Geef acties van {owner.name} aan een ander</a>
        </li>
      )}
      {load !== null && (
        <li>
          <a href={all}>Geef acties van {owner.name} meer tijd of een andere actiehouder</a>
        </li>
      )}
    </ul>
  );
}
