'use client';
import { useLocale, useTranslations } from 'next-intl';
import { QRCodeSVG } from 'qrcode.react';
import { useCallback } from 'react';
import { useFeed, usePresent } from '@/app/_sync/feed-context.tsx';
import type { ScreenAnswer } from '@/app/_sync/requests.ts';
import { headcount } from '../_model/agenda.ts';
import { latestArrivals } from '../_model/hall-people.ts';
import { timeOfDay } from '../_words/clock-text.ts';
import { useHallQuery } from './use-hall-query.ts';

/** How to check in at this site, how many have, and who just did. */
export default function HallCheckIn({ siteId }: { siteId: string | null }) {
  const t = useTranslations('display.checkIn');
  const present = usePresent();
  const feed = useFeed();
  const lasts = useCallback(
    (answer: ScreenAnswer<'screen-code'>) =>
      answer.ok ? Date.parse(answer.value.until) - (feed?.serverNow() ?? Date.now()) : null,
    [feed],
  );
  const code = useHallQuery('screen-code', lasts);
  const byCode = present.attendance.method === 'code';
  const shown = byCode && code?.ok ? code.value : null;
  return (
    <div className="hall-check-in">
      <section>
        <h1>{t('title')}</h1>
        {shown ? (
          <>
            <div className="hall-qr">
              <QRCodeSVG value={shown.url} level="M" marginSize={2} title={t('qr')} />
            </div>
            <p>{t('scan')}</p>
            <p className="hall-pin">
              <span>{t('orPin')}</span>
              <b>{spaced(shown.pin)}</b>
            </p>
          </>
        ) : (
          <p className="hall-by-tap">{t('byTap')}</p>
        )}
      </section>
      <Arrivals siteId={siteId} />
    </div>
  );
}

/** "042917" is read and typed as "042 917". */
const spaced = (pin: string) => pin.replace(/(\d{3})(?=\d)/g, '$1\u2009\u2009');

function Arrivals({ siteId }: { siteId: string | null }) {
  const t = useTranslations('display.checkIn');
  const locale = useLocale();
  const present = usePresent();
  const { present: came, invited } = headcount(present);
  const latest = latestArrivals(present, siteId, 5);
  return (
    <section className="hall-arrivals" aria-live="polite">
      <p className="hall-count">
        <b>{came}</b>
        <span>{t('ofInvited', { invited })}</span>
      </p>
      {latest.length > 0 && <h2>{t('justCame')}</h2>}
      <ol>
        {latest.map(({ person, at }) => (
          <li key={person.personId}>
            <time>{timeOfDay(at, locale)}</time>
            <span>
              <b>{person.name}</b>
              <small>{person.unit}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
