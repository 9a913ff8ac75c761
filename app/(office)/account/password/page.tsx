import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/_i18n/client-messages.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { minimumPasswordLength } from '../../../../server/identity/contract.ts';
import { requireAccount } from '../../../_server/current-account.ts';
import { ChangePasswordForm } from './change-password-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.changePassword');
  return { title: t('title') };
}

export default async function PasswordPage() {
  const { login } = await requireAccount('/account/password');
  const t = await getTranslations('auth.changePassword');
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <h1 className="text-3xl font-bold leading-tight">{t('title')}</h1>
        <p className="text-ink-2">{t('lead')}</p>
      </div>
      <Card>
        <ClientMessages namespaces={['auth', 'errors']}>
          <ChangePasswordForm login={login} minimum={minimumPasswordLength} />
        </ClientMessages>
      </Card>
    </div>
  );
}
