/**
 * What is told beside the log waits while an answer is being unpacked: the list in that answer is
 * older, and would put it out again.
 */
export function messageGate() {
  let shut: Promise<unknown> | null = null;
  return {
    shutDuring<Value>(work: Promise<Value>): Promise<Value> {
      // Whoever waits for the answer takes it before a task of its own, and so before the messages.
      const turn = () => new Promise((resolve) => setTimeout(resolve));
      const waiting = Promise.all([shut, work.then(turn, turn)]).then(() => {
        if (shut === waiting) shut = null;
      });
      shut = waiting;
      return work;
    },
    pass(take: () => void): void {
      if (shut) void shut.then(take);
      else take();
    },
  };
}
