'use client';
import { useEffect } from 'react';

/** Makes and registers this device's signing key once somebody is in a meeting; says nothing. */
export function useDeviceKey(personId: string | null): void {
  useEffect(() => {
    if (personId === null) return;
    import('./sign-statement.ts').then(({ readyKey }) => readyKey(personId)).catch(() => undefined);
  }, [personId]);
}
