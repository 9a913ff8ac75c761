import { useTranslations } from 'next-intl';
import { Steps } from './steps.tsx';

/** Where the product speaks plain HTTP: how to change that. */
export function AdministratorGuide() {
  const t = useTranslations('trust.administrator');
  return (
    <div className="flex flex-col gap-4">
      <p>{t('text')}</p>
      <Steps text={t('steps')} />
      <code className="overflow-x-auto rounded-md bg-paper-2 px-4 py-3">{t('command')}</code>
      <p className="text-ink-2">{t('proxy')}</p>
    </div>
  );
}
