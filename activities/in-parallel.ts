/** Runs `work` for every item, `immediate` of them at a time. */
export async function inParallel<T>(
  items: T[],
  immediate: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const hand = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(immediate, items.length) }, hand));
}
