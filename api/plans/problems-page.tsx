/** Everything that is wrong in a plan file at once, each with its line. */

import type { PlacedProblem } from '../../plans/read.ts';
import { isText } from '../use-cases/text-problems.ts';
import type { Upload } from './upload.ts';
import { plural } from '../../domain/dutch/index.ts';
import { Layout, Message } from '../site/layout.tsx';
import { UploadForm } from './load-form.tsx';

const longestQuote = 120;

interface Props {
  upload: Upload;
  problems: PlacedProblem[];
}

export function ProblemsPage({ upload, problems }: Props) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const lines = isText(upload.text) ? upload.text.split(/\r\n|\r|\n/) : [];
  return (
    <Layout title="Het plan kan nog niet worden geladen" header={null}>
      <Message kind="problem">
        <p>
          {upload.fileName === null ? 'In de tekst' : <>In het bestand {upload.fileName}</>} staat{' '}
          {plural(errors.length, 'fout', 'fouten')}. Er is niets geladen en niets veranderd.
        </p>
      </Message>
      <ProblemTable caption="Wat er moet veranderen" problems={errors} lines={lines} />
      {warnings.length > 0 && (
        <ProblemTable
          caption="Let hier ook op: dit houdt het laden niet tegen"
          problems={warnings}
          lines={lines}
        />
      )}
      <h2>Probeer het opnieuw</h2>
      <UploadForm pasted={isText(upload.pasted) ? upload.pasted : ''} errors={[]} />
    </Layout>
  );
}

interface TableProps {
  caption: string;
  problems: PlacedProblem[];
  lines: string[];
}

export function ProblemTable({ caption, problems, lines }: TableProps) {
  return (
    <table class="stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            Regel
          </th>
          <th scope="col" class="number">
            Kolom
          </th>
          <th scope="col">Gevonden</th>
          <th scope="col">Verwacht</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ line, column, found, expected }) => (
          <tr>
            <td class="number" data-label="Regel">
              {line}
            </td>
            <td class="number" data-label="Kolom">
              {column}
            </td>
            <td data-label="Gevonden">
              {found === '' ? 'niets' : <strong>{short(found)}</strong>}
              <Quote line={lines[line - 1] ?? ''} />
            </td>
            <td data-label="Verwacht">{expected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quote({ line }: { line: string }) {
  if (line.trim() === '') return null;
  return (
    <>
      <br />
      <code class="quiet">{short(line.trim())}</code>
    </>
  );
}

function short(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
