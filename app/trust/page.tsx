import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { product } from '../_server/product.ts';
import { DeviceCheck } from './_check/device-check.tsx';
import { AdministratorGuide } from './_guide/administrator-guide.tsx';
import { CertificateGuide } from './_guide/certificate-guide.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('trust');
  return { title: t('title') };
}

export default async function TrustPage() {
  const t = await getTranslations('trust');
  const { https, publicUrl, localAuthorityHost } = product().settings;
  const secureUrl = https ? new URL('/trust', publicUrl).href : null;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
        <p className="text-ink-2">{t('lead')}</p>
      </div>
      <Part title={t('check.title')}>
        <ClientMessages namespaces={['trust']}>
          <DeviceCheck secureUrl={secureUrl} />
        </ClientMessages>
      </Part>
      {localAuthorityHost && (
        <Part title={t('certificate.title')}>
          <CertificateGuide host={localAuthorityHost} address={publicUrl} />
        </Part>
      )}
      <Part title={t('why.title')}>
        <div className="flex max-w-prose flex-col gap-3">
          <p>{t('why.secure')}</p>
          <p>{t('why.name')}</p>
          <p>{t('why.local')}</p>
        </div>
      </Part>
      {!https && (
        <Part title={t('administrator.title')}>
          <AdministratorGuide />
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <h2 className="mb-4 text-xl font-semibold leading-snug">{title}</h2>
      {children}
    </Card>
  );
}
