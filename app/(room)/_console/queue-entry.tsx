'use client';
import { ArrowDown, ArrowUp, Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { SpeakRequestView } from '../../../server/speakers/contract.ts';
import { personOf } from '../_model/people.ts';
import { RequestLine } from '../_panels/request-line.tsx';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { useGrant } from './use-grant.ts';

export function QueueEntry(props: {
  request: SpeakRequestView;
  index: number;
  waiting: readonly SpeakRequestView[];
}) {
  const { request, index, waiting } = props;
  const t = useTranslations('console.queue');
  const name = personOf(usePresent(), request.personId)?.name ?? '';
  const { meetingId } = useDevice();
  const move = useCommand('speakers.move-request');
  const grant = useGrant();
  const place = (beforeId: string | null) =>
    void move.run({ meetingId, requestId: request.id, beforeId });
  return (
    <li>
      <span className="queue-number">{index + 1}</span>
      <div className="queue-who">
        <RequestLine request={request} />
      </div>
      <div className="queue-moves">
        <button
          type="button"
          className="console-icon"
          aria-label={t('up', { name })}
          disabled={index === 0 || move.busy}
          onClick={() => place(waiting[index - 1]?.id ?? null)}
        >
          <ArrowUp aria-hidden="true" />
        </button>
        <button
          type="button"
          className="console-icon"
          aria-label={t('down', { name })}
          disabled={index === waiting.length - 1 || move.busy}
          onClick={() => place(waiting[index + 2]?.id ?? null)}
        >
          <ArrowDown aria-hidden="true" />
        </button>
        <Button
          variant="act"
          busy={grant.busy}
          aria-label={t('giveTo', { name })}
          onClick={() => void grant.give(request.personId, request.id)}
        >
          <Mic aria-hidden="true" />
          {t('give')}
        </Button>
      </div>
    </li>
  );
}
