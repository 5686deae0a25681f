/** Where an action stands today, what was tried and what came back: dates and the owner's word shown apart. */

import { dateStatusOf } from '../../domain/action/status.ts';
import { comingClaims, contactClaims, dateClaims } from '../../domain/contact/claims.ts';
import { capital, describeClaims, describeScaling } from '../../domain/dutch/index.ts';
import { progressLabels, statusLabels } from '../../domain/dutch/labels.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';
import { Message } from '../site/layout.tsx';
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
