/** What is on its way for the page that is read. */
const urgent = new Set<Promise<unknown>>();

/** Goes before everything that waits for `afterWhatIsRead`, until it is here or has failed. */
export function asRead<Value>(work: Promise<Value>): Promise<Value> {
  urgent.add(work);
  const done = () => urgent.delete(work);
  work.then(done, done);
  return work;
}

/** Resolves when nothing of the page that is read is on its way: for its neighbours. */
export async function afterWhatIsRead(): Promise<void> {
  // Pages that are mounted together ask together; the one that is read need not be the first.
  await Promise.resolve();
  while (urgent.size > 0) await Promise.allSettled(urgent);
}
