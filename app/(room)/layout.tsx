import type { ReactNode } from 'react';
import './_styles/room.css';

export default function RoomLayout({ children }: { children: ReactNode }) {
  return <div data-scale="room">{children}</div>;
}
