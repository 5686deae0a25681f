/** Where an action stands today, what was tried and what came back: dates and the owner's word shown apart. */

import { dateStatusOf } from '../../domain/action/status.ts';
import {
  type ClaimSubject,
  comingClaims,
  contactClaims,
  dateClaims,
  turnClaims,
} from '../../domain/contact/claims.ts';
import { capital, describeClaims, describeScaling } from '../../domain/dutch/index.ts';
import { progressLabels, statusLabels } from '../../domain/dutch/labels.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';
import { Message } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { claimSubject } from '../use-cases/action-claims.ts';
import { isGone } from './person.ts';
import { Reason } from '../site/components/reason.tsx';

interface Props {
  context: PageContext;
  action: ActionDetails;
}

export function ActionStanding({ context, action }: Props) {
  const { today, calendar } = context;
  const { state, owner } = action;
  const subject = claimSubject(context, action);
  const status = dateStatusOf(state, today, calendar);
  const contact = contactClaims(subject, today);
  const { progress } = state;
  const worried = status === 'running' && progress !== null && progress.value !== 'on_track';
  return (
    <>
      <AskedNow context={context} subject={subject} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        <StatusBadge status={worried ? progress.value : status}>
          {capital(worried ? progressLabels[progress.value] : statusLabels[status])}
        </StatusBadge>{' '}
        {describeClaims(dateClaims(subject, today), today)}
      </p>
      <p>{describeClaims([...contact, ...comingClaims(subject)], today)}</p>
      {action.scaling !== null && <p>{describeScaling(action.scaling, today)}</p>}
      <Reason claims={contact} />
      {isGone(owner, today) && (
        <Message kind="problem">
          <p>
            Actiehouder {owner.name} is vertrokken. <a href="#besluit">Wijs een ander aan</a>.
          </p>
        </Message>
      )}
    </>
  );
}

/** First on the page: whose turn it is, and where to take it. */
function AskedNow({ context, subject }: { context: PageContext; subject: ClaimSubject }) {
  const { today, viewer } = context;
  const claims = turnClaims(subject);
  if (claims.length === 0) return null;
  const decides = claims.some(({ of }) => of === 'coordinator' || of === 'tvo');
  return (
    <p class="utrecht-paragraph utrecht-paragraph--lead">
      <strong>{describeClaims(claims, today)}</strong>{' '}
      {decides && can(viewer, 'decide') && <a href="#besluit">Neem een besluit</a>}
    </p>
  );
}
