/** The rows of a spreadsheet as they were sent: nothing of it is lost while something in it is mended. */

interface Props {
  rows: { row: number; text: string }[];
}

export function SentRows({ rows }: Props) {
  return (
    <details open>
      <summary>Dit stond in wat u stuurde</summary>
      <ul>
        {rows.map(({ row, text }) => (
          <li>
            Regel {row}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
