'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { spokenLines } from '../_model/floor.ts';
import { RequestLine } from './request-line.tsx';
import { useShownPart } from './use-shown-part.ts';

/** Who has spoken to the present item and for how long; closed until somebody asks for it. */
export function SpokenList() {
  const t = useTranslations('room.speakers');
  const present = usePresent();
  const spoken = useMemo(() => spokenLines(present), [present]);
  const { shown, hidden, showMore } = useShownPart(spoken);
  if (spoken.length === 0) return null;
  return (
    <details className="spoken-list">
      <summary>{t('spoken', { count: spoken.length })}</summary>
      <ol>
        {shown.map((request) => (
          <li key={request.id}>
            <div>
              <RequestLine request={request} />
            </div>
            {request.spokenMs !== null && (
              <span className="spoken-time">{t('spokenFor', lengthOf(request.spokenMs))}</span>
            )}
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" className="plain-button" onClick={showMore}>
          {t('more', { count: hidden })}
        </button>
      )}
    </details>
  );
}

function lengthOf(ms: number) {
  const seconds = Math.round(ms / 1000);
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}
