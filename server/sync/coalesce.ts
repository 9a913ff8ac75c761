/** Runs `work` at once and then at most once per interval, however often it is asked for. */
export function coalesce(intervalMs: number, work: () => void): { ask(): void; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  const run = () => {
    again = false;
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) run();
    }, intervalMs);
  };
  return {
    ask() {
      if (timer) again = true;
      else run();
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      again = false;
    },
  };
}
