/** The outline of lines of text that are on their way. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div aria-hidden="true" className="flex animate-pulse flex-col gap-3">
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <span key={line} className="h-5 rounded-md bg-paper-2 first:w-2/3 last:w-2/5" />
      ))}
    </div>
  );
}
