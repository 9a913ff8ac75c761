import type { ReactNode } from 'react';

interface Props {
  icon: ReactNode;
  title: string;
  text: string;
  action: ReactNode;
  /** For whoever looks into it. */
  note?: string;
}

/** A page that has only something to say, and where to go from here. */
export function MessagePage({ icon, title, text, action, note }: Props) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-3 px-6 py-10 text-center">
      <span aria-hidden="true" className="text-ink-3 [&_svg]:size-12 [&_svg]:stroke-[1.5]">
        {icon}
      </span>
      <h1 className="text-2xl font-bold leading-tight">{title}</h1>
      <p className="max-w-prose text-ink-2">{text}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div>
      {note && <p className="mt-2 text-sm text-ink-2">{note}</p>}
    </main>
  );
}
