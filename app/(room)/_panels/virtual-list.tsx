'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface Props<Item> {
  label: string;
  items: readonly Item[];
  keyOf(item: Item): string;
  /** Height in px, known beforehand: nothing is measured while scrolling. */
  heightOf(item: Item): number;
  children(item: Item): ReactNode;
}

/** A long list of which only what is in sight is in the page. Scrolls by itself, by keyboard too. */
export function VirtualList<Item>({ label, items, keyOf, heightOf, children }: Props<Item>) {
  const scroller = useRef<HTMLUListElement>(null);
  const sizeAt = (index: number) => {
    const item = items[index];
    return item === undefined ? 0 : heightOf(item);
  };
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: sizeAt,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 8,
  });
  return (
    <ul ref={scroller} className="virtual-list" aria-label={label} tabIndex={0}>
      <li aria-hidden="true" className="virtual-space" style={{ height: virtual.getTotalSize() }} />
      {virtual.getVirtualItems().map(({ index, key, start, size }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            className="virtual-row"
            style={{ height: size, transform: `translateY(${start}px)` }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {children(item)}
          </li>
        );
      })}
    </ul>
  );
}
