/** Whether two names are one: people write the same team with and without a capital, an accent or a full stop. */

export function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? name.trim() : plain;
}

export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}
