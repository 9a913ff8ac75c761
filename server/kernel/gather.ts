export interface GatherOptions<Item, Outcome> {
  /** So many pieces of work go on at the same time. */
  lanes: number;
  /** So many items at most are done together. */
  most: number;
  /** Items that share a key are never done together; they keep their order of arrival. */
  keysOf(item: Item): readonly string[];
  /** Does the items together; outcomes in their order. */
  work(items: readonly Item[]): Promise<readonly Outcome[]>;
}

interface Waiting<Item, Outcome> {
  item: Item;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

export interface Gathered<Item, Outcome> {
  ask(item: Item): Promise<Outcome>;
  isIdle(): boolean;
}

/**
 * Does together what is asked for while earlier work is under way: alone and at once when it is
 * quiet, in ever larger groups under load. What fails in a group is done again one by one, so that
 * one item cannot spoil the others.
 */
export function gather<Item, Outcome>(
  options: GatherOptions<Item, Outcome>,
): Gathered<Item, Outcome> {
  const { lanes, most, keysOf, work } = options;
  let waiting: Waiting<Item, Outcome>[] = [];
  let running = 0;

  const takeGroup = () => {
    const used = new Set<string>();
    const group: typeof waiting = [];
    const left: typeof waiting = [];
    for (const entry of waiting) {
      const keys = keysOf(entry.item);
      const fits = group.length < most && !keys.some((key) => used.has(key));
      (fits ? group : left).push(entry);
      for (const key of keys) used.add(key);
    }
    waiting = left;
    return group;
  };

  const carryOut = async (group: typeof waiting): Promise<void> => {
    try {
      const outcomes = await work(group.map(({ item }) => item));
      for (const [index, { resolve, reject }] of group.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new Error('an item was left out'));
        else resolve(outcome);
      }
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const entry of group) await carryOut([entry]);
    }
  };

  const goOn = () => {
    while (running < lanes && waiting.length > 0) {
      running += 1;
      void carryOut(takeGroup()).finally(() => {
        running -= 1;
        goOn();
      });
    }
  };

  return {
    ask: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        goOn();
      }),
    isIdle: () => running === 0 && waiting.length === 0,
  };
}
