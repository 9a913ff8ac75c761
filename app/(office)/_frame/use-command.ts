'use client';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { errorText } from '@/app/_i18n/error-text.ts';
import { type Answer, sendCommand } from '@/app/_sync/requests.ts';
import { useToast } from '@/app/_ui/toast.tsx';
import type { AnyError, CommandName, InputOf } from '../../../server/transport/contract.ts';

interface Refusal {
  code: AnyError | 'unreachable';
  params: Record<string, string | number>;
}

/** The sentence for a refusal, with what to do next. Needs the namespace `errors`. */
export function useRefusalText(): (refusal: Refusal) => string {
  const tErrors = useTranslations('errors');
  const t = useTranslations('common');
  return useCallback(
    ({ code, params }) =>
      code === 'unreachable' ? t('unreachable') : errorText(tErrors, { code, params }),
    [tErrors, t],
  );
}

/**
 * A command with its waiting state. A refusal is said in a toast, unless the form says it itself
 * (`quiet`).
 */
export function useCommand<Name extends CommandName>(name: Name, options: { quiet?: true } = {}) {
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const textOf = useRefusalText();
  const quiet = options.quiet ?? false;
  const run = useCallback(
    async (input: InputOf<Name>): Promise<Answer<Name>> => {
      setBusy(true);
      try {
        const answer = await sendCommand(name, input);
        if (!answer.ok && !quiet) toast({ tone: 'error', text: textOf(answer) });
        return answer;
      } finally {
        setBusy(false);
      }
    },
    [name, quiet, toast, textOf],
  );
  return { run, busy };
}
