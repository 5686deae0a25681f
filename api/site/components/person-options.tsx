/** People to choose from; nobody is chosen beforehand. */

interface Listed {
  id: string;
  name: string;
  jobTitle: string;
}

export function PersonOptions({ people }: { people: Listed[] }) {
  return (
    <>
      <option value="">Kies</option>
      {people.map(({ id, name, jobTitle }) => (
        <option value={id}>{jobTitle === '' ? name : `${name}, ${jobTitle}`}</option>
      ))}
    </>
  );
}
