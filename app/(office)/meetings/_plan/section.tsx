import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  /** One button at the right of the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** One subject of the page, as a sheet with a heading. */
export function Section({ title, action, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="rounded-lg border-(length:--border-width) border-line bg-paper p-5 sm:p-6"
    >
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id={id} className="text-xl font-semibold">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
