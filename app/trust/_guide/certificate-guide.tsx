import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/app/_ui/button.tsx';
import { Guide } from './guide.tsx';
import { platforms } from './platforms.ts';
import { Steps } from './steps.tsx';

/** Where the product has an authority of its own: its certificate, and how to make a device trust it. */
export function CertificateGuide({ host, address }: { host: string; address: string }) {
  const t = useTranslations('trust');
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-prose">{t('certificate.text', { host })}</p>
      <div>
        <a href="/ca.crt" download className={buttonLook('primary', 'large')}>
          <Download aria-hidden="true" />
          {t('certificate.download')}
        </a>
      </div>
      <div className="flex flex-col gap-2">
        {platforms.map((platform) => (
          <Guide
            key={platform}
            platform={platform}
            title={t(`guides.${platform}.title`)}
            ownLabel={t('certificate.ownPlatform')}
          >
            <Steps text={t(`guides.${platform}.steps`)} />
          </Guide>
        ))}
      </div>
      <p>
        {t('certificate.after')}{' '}
        <a href={address} className="font-semibold text-act-ink underline underline-offset-4">
          {address}
        </a>
      </p>
    </div>
  );
}
