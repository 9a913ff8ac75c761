'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type DeviceList, NO_DEVICES, watchDevices } from './device-list.ts';
import { INITIAL_SNAPSHOT } from './initial-snapshot.ts';
import type { GetTicket, MediaSession, MediaSnapshot } from './media-session.ts';

const NEVER = () => () => {};
const INITIAL = () => INITIAL_SNAPSHOT;

export interface Media {
  /** Null until the code of the media engine has arrived. */
  session: MediaSession | null;
  snapshot: MediaSnapshot;
}

/**
 * The page's media session: its code is fetched once `load` is true, it is connected while
 * `enabled`, and closed with the component. `getTicket` may be another function on every render.
 */
export function useMedia(getTicket: GetTicket, enabled = true, load = true): Media {
  const [session, setSession] = useState<MediaSession | null>(null);
  const latestGetTicket = useRef(getTicket);
  useEffect(() => {
    latestGetTicket.current = getTicket;
  });

  useEffect(() => {
    if (!load) return;
    let ended = false;
    let created: MediaSession | null = null;
    void import('./mediasoup-session.ts').then(({ createMediasoupSession }) => {
      if (ended) return;
      created = createMediasoupSession();
      setSession(created);
    });
    return () => {
      ended = true;
      created?.close();
      setSession(null);
    };
  }, [load]);

  useEffect(() => {
    if (!session || !enabled) return;
    session.connect(() => latestGetTicket.current());
    return () => session.disconnect();
  }, [session, enabled]);

  const snapshot = useSyncExternalStore(
    session?.subscribe ?? NEVER,
    session?.getSnapshot ?? INITIAL,
    INITIAL,
  );
  return { session, snapshot };
}

/** The devices of this machine, kept up to date. */
export function useDevices(): DeviceList {
  const [devices, setDevices] = useState(NO_DEVICES);
  useEffect(() => watchDevices(setDevices), []);
  return devices;
}
