'use client';
import { createContext, use } from 'react';
import type { DeviceRole } from '../_model/proposed-kind.ts';

/** This device in this meeting, as its user declared it when joining. */
export interface Device extends DeviceRole {
  meetingId: string;
  deviceId: string;
  /** Back to the joining screen, to take part in another way. */
  rejoin(): void;
}

const DeviceContext = createContext<Device | null>(null);
export const DeviceProvider = DeviceContext;

export function useDevice(): Device {
  const device = use(DeviceContext);
  if (!device) throw new Error('useDevice belongs inside DeviceProvider');
  return device;
}
