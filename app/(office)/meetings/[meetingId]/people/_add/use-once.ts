'use client';
import { useEffect, useState } from 'react';

/** What is asked for once, when it is first shown; null until then. `load` is a constant function. */
export function useOnce<Value>(load: () => Promise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    let current = true;
    void load().then((found) => {
      if (current) setValue(found);
    });
    return () => {
      current = false;
    };
  }, [load]);
  return value;
}
