/** What came of a step with a draft. */

export interface DraftMessage {
  kind: 'done' | 'problem';
  text: string;
}

const messages: Record<string, DraftMessage> = {
  klaar: { kind: 'done', text: 'Bewaard. Er is niets meer te doen.' },
  ongedaan: { kind: 'done', text: 'Uw laatste wijziging is ongedaan gemaakt.' },
  'niets-ongedaan': {
    kind: 'problem',
    text: 'Er is niets ongedaan gemaakt: u veranderde nog niets, of iemand anders veranderde het daarna.',
  },
  gelezen: { kind: 'done', text: 'Het document is opnieuw gelezen.' },
  namen: { kind: 'done', text: 'De namen zijn bewaard.' },
  weg: { kind: 'done', text: 'Het onderdeel is weg. Met “ongedaan” zet u het terug.' },
  'niet-compleet': {
    kind: 'problem',
    text: 'Dit kan nog geen plan worden: er staat nog iets open.',
  },
};

export function messageFor(code: string | undefined): DraftMessage | null {
  return messages[code ?? ''] ?? null;
}
