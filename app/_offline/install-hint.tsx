'use client';
import { Smartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';

/** Chromium's offer to install; other browsers do it from their own menu. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

const isOffer = (event: Event): event is InstallOffer => 'prompt' in event;

export function InstallHint() {
  const t = useTranslations('offline.install');
  const [offer, setOffer] = useState<InstallOffer | null>(null);
  const [installed, setInstalled] = useState(true);
  useEffect(() => {
    setInstalled(window.matchMedia('(display-mode: standalone)').matches);
    const offered = (event: Event) => {
      if (!isOffer(event)) return;
      event.preventDefault();
      setOffer(event);
    };
    window.addEventListener('beforeinstallprompt', offered);
    return () => window.removeEventListener('beforeinstallprompt', offered);
  }, []);
  if (installed) return null;
  return (
    <Card>
      <section aria-labelledby="install" className="flex flex-wrap items-center gap-4">
        <Smartphone aria-hidden="true" className="shrink-0 text-ink-2" />
        <div className="min-w-0 flex-1 basis-64">
          <h2 id="install" className="text-lg font-semibold">
            {t('title')}
          </h2>
          <p className="text-ink-2">{offer ? t('offer') : t('byHand')}</p>
        </div>
        {offer && (
          <Button variant="act" onClick={() => void offer.prompt()}>
            {t('button')}
          </Button>
        )}
      </section>
    </Card>
  );
}
