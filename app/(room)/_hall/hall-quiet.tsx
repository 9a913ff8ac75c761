'use client';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { currentItem } from '../_model/agenda.ts';

/** What was chosen for this screen is not there at present: the item, and a word. */
export function HallQuiet({ text }: { text: string }) {
  const present = usePresent();
  return (
    <div className="hall-break">
      <h1>{currentItem(present)?.title ?? present.meetings.meeting.title}</h1>
      <p className="hall-until">{text}</p>
    </div>
  );
}
