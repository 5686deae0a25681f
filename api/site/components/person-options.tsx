/** People to choose from; nobody is chosen beforehand, but what was sent before comes back. */

interface Listed {
  id: string;
  name: string;
  jobTitle: string;
}

interface Props {
  people: Listed[];
  /** As sent before. */
  chosen: string | undefined;
}

export function PersonOptions({ people, chosen }: Props) {
  return (
    <>
      <option value="">Kies</option>
      {people.map(({ id, name, jobTitle }) => (
        <option value={id} selected={id === chosen}>
          {jobTitle === '' ? name : `${name}, ${jobTitle}`}
        </option>
      ))}
    </>
  );
}
