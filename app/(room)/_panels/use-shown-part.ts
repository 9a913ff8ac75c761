'use client';
import { useState } from 'react';

const step = 40;

/** The beginning of a list that may have thousands of lines, and more of it when asked for. */
export function useShownPart<Item>(items: readonly Item[]) {
  const [count, setCount] = useState(step);
  return {
    shown: items.slice(0, count),
    hidden: Math.max(0, items.length - count),
    showMore: () => setCount((known) => known + step),
  };
}
