'use client';
import { MonitorPlay, Projector } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { HallRole } from './hall-role.ts';

/** Asked once on each screen: a hall may have one computer for everything, or one for each. */
export function HallStart({ onChoose }: { onChoose(role: HallRole): void }) {
  const t = useTranslations('display.start');
  return (
    <main className="hall-start">
      <h1>{t('question')}</h1>
      <div className="hall-start-choices">
        <button type="button" onClick={() => onChoose('screen')}>
          <MonitorPlay aria-hidden="true" size={40} />
          <b>{t('screen')}</b>
          <span>{t('screenHint')}</span>
        </button>
        <button type="button" onClick={() => onChoose('endpoint')}>
          <Projector aria-hidden="true" size={40} />
          <b>{t('endpoint')}</b>
          <span>{t('endpointHint')}</span>
        </button>
      </div>
    </main>
  );
}
