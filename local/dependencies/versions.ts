/** What package.json says about versions: exact, and equal where packages work together only. */

/** Each family comes out as one release; what follows a dash is its build. */
const families = [/^@temporalio\//, /^(prisma$|@prisma\/)/];

export function refusedVersions(dependencies: Record<string, string>): string[] {
  const all = Object.entries(dependencies);
  const loose = all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  const mixed = families
    .map((family) => all.filter(([name]) => family.test(name)))
    .filter((members) => new Set(members.map(([, version]) => version.split('-')[0])).size > 1);
  return [
    ...loose.map(([name, version]) => `${name} ${version}: not an exact version`),
    ...mixed.map(
      (members) => `not of one release: ${members.map((one) => one.join(' ')).join(', ')}`,
    ),
  ];
}
