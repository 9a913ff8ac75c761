'use client';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { useReading } from './reading-context.tsx';

/**
 * Turning a page of the paper that is open: whoever presents it takes all followers along, anybody
 * else turns for themselves.
 */
export function usePageTurning(): (by: number) => void {
  const present = usePresent();
  const { meetingId } = useDevice();
  const show = useCommand('documents.show');
  const { document, page, following, goTo, lead, follow } = useReading();
  const presenting = following && present.documents.shown?.byPersonId === present.me.personId;
  return (by) => {
    const next = page + by;
    if (!document || next < 1 || next > document.pages) return;
    if (!presenting) {
      goTo(document.id, next);
      return;
    }
    lead(document.id, next);
    void show.run({ meetingId, documentId: document.id, page: next }).then((answer) => {
      if (!answer.ok) follow();
    });
  };
}
