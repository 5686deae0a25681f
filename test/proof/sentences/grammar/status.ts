/** The one word that stands beside the name of an action. */

import type { Pattern } from '../pattern.ts';
import { statusOf } from './counts.ts';

const labels: [string, string[]][] = [
  ['[Bij|bij] het TVO', ['escalated']],
  ['[Te|te] laat', ['overdue']],
  ['[Zit|zit] vast', ['stuck']],
  ['[Loopt|loopt] risico', ['at_risk']],
  ['[Staat|staat] stil', ['paused']],
  ['[Loopt|loopt|moet binnenkort klaar|Moet binnenkort klaar]', ['running']],
  ['[Gestopt|gestopt]', ['cancelled']],
  ['[Klaar|klaar]', ['completed']],
  ['De actie ligt bij het TVO.', ['escalated']],
  ['De actie is te laat.', ['overdue']],
  ['De actie zit vast.', ['stuck']],
  ['De actie loopt risico.', ['at_risk']],
  ['De actie staat stil.', ['paused']],
  ['De actie loopt.', ['running']],
  ['De actie is klaar.', ['completed']],
  ['De actie is gestopt.', ['cancelled']],
];

export const statusPatterns: Pattern[] = labels.map(([form, statuses]) => ({
  kind: 'status',
  form,
  faults: (_, { standing }) => {
    const status = statusOf(standing);
    return statuses.includes(status) ? [] : [`it is ${status}`];
  },
}));
