'use client';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import type { SpeakRequestView } from '../../../server/speakers/contract.ts';
import { personOf } from '../_model/people.ts';
import { PersonLine } from './person-line.tsx';

/** Who asked for what: simply speaking needs no word, everything else says what it is. */
export function RequestLine({ request }: { request: SpeakRequestView }) {
  const t = useTranslations('room.speakers');
  const present = usePresent();
  const { kind, topic, toPersonId } = request;
  const addressee = personOf(present, toPersonId);
  return (
    <>
      <PersonLine personId={request.personId} />
      {(kind !== 'speech' || topic !== '') && (
        <p className="queue-topic">
          {kind !== 'speech' && (
            <b className="kind-chip" data-kind={kind}>
              {t(`kinds.${kind}`)}
            </b>
          )}
          {kind === 'question' && addressee && <span>{t('to', { name: addressee.name })}</span>}
          {topic !== '' && <span>{topic}</span>}
        </p>
      )}
    </>
  );
}
