'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { errorText } from '@/app/_i18n/error-text.ts';
import { sendCommand } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';

interface Props {
  unitId: string;
  kind: string;
  year: number;
}

const highest = 99_999;

/** Where a register begins that was kept on paper before. */
export function FirstNumberForm(register: Props) {
  const t = useTranslations('papers.register');
  const tErrors = useTranslations('errors');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const [written, setWritten] = useState('');
  const [wrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [set, setSet] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const firstNumber = /^\d{1,5}$/.test(written.trim()) ? Number(written) : 0;
    const isWrong = firstNumber < 1 || firstNumber > highest;
    setWrong(isWrong);
    if (isWrong) return;
    setBusy(true);
    const answer = await sendCommand('papers.set-first-number', { ...register, firstNumber });
    setBusy(false);
    if (answer.ok) {
      setFailure(null);
      setSet(firstNumber);
      router.refresh();
    } else if (answer.code === 'unreachable') setFailure(tCommon('unreachable'));
    else setFailure(errorText(tErrors, { code: answer.code, params: answer.params }));
  };

  return (
    <form onSubmit={submit} noValidate className="mx-auto flex max-w-md flex-col gap-4 text-left">
      {failure && <Banner tone="error">{failure}</Banner>}
      {set !== null && !failure && <Banner tone="success">{t('firstSet', { next: set })}</Banner>}
      <TextInput
        label={t('first')}
        hint={t('firstHint')}
        error={wrong ? t('firstWrong') : undefined}
        inputMode="numeric"
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <div>
        <Button type="submit" variant="act" busy={busy}>
          {t('setFirst')}
        </Button>
      </div>
    </form>
  );
}
