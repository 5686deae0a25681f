/** What an evaluation is called, by the id of its moment. */

const ordinals = ['eerste', 'tweede', 'derde', 'vierde'];
const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

/** "evaluatie over het tweede kwartaal", "evaluatie van mei", "evaluatie van 1 mei". */
export function evaluationOf(id: string | undefined): string {
  const [, kind = '', month = '', day = ''] = /^([qhmd])(\d\d?)(\d\d)?$/.exec(id ?? '') ?? [];
  const ordinal = ordinals[Number(month) - 1] ?? '';
  if (kind === 'q') return `evaluatie over het ${ordinal} kwartaal`;
  if (kind === 'h') return `evaluatie over het ${ordinal} halfjaar`;
  const name = months[Number(month) - 1] ?? 'geen';
  return `evaluatie van ${kind === 'd' ? `${String(Number(day))} ` : ''}${name}`;
}
