export const tabListLook =
  'flex gap-1 overflow-x-auto border-line border-b-(length:--border-width) [scrollbar-width:thin]';

/** The open one by a mark under it and by weight, not by colour alone. */
export const tabLook =
  'flex min-h-12 shrink-0 items-center gap-2 whitespace-nowrap border-transparent border-b-3 px-4 font-medium text-ink-2 no-underline hover:text-ink data-[state=active]:border-state data-[state=active]:font-semibold data-[state=active]:text-ink focus-visible:-outline-offset-3';
