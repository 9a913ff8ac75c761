import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Why nothing is here, and when or how something will be. */
  text: string;
  icon?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, text, icon, action }: Props) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-10 text-center">
      <span aria-hidden="true" className="mb-1 text-ink-3 [&_svg]:size-10 [&_svg]:stroke-[1.5]">
        {icon ?? <Inbox />}
      </span>
      <p className="text-lg font-semibold">{title}</p>
      <p className="max-w-prose text-ink-2">{text}</p>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
