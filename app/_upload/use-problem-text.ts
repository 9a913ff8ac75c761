'use client';
import { useTranslations } from 'next-intl';
import type { UploadProblem } from '../../server/files/contract.ts';
import { useUploadLimit } from './upload-limit.tsx';

type Refusal = Exclude<UploadProblem['code'], 'files.processing-failed'>;

/** The catalogue names a refusal by what stands after the dot. */
const worded = {
  'intake.empty': 'refused.empty',
  'intake.too-large': 'refused.too-large',
  'intake.corrupt': 'refused.corrupt',
  'intake.encrypted': 'refused.encrypted',
  'intake.macros': 'refused.macros',
  'intake.active-content': 'refused.active-content',
  'intake.bomb': 'refused.bomb',
  'intake.unsupported': 'refused.unsupported',
  'intake.mislabelled': 'refused.mislabelled',
  'intake.deceptive-name': 'refused.deceptive-name',
  'intake.unsafe-name': 'refused.unsafe-name',
  'intake.too-many-pages': 'refused.too-many-pages',
  'intake.image-too-large': 'refused.image-too-large',
  'intake.state-secret': 'refused.state-secret',
} as const satisfies Record<Refusal, string>;

/** The sentence for a file that was not taken in. Needs the namespaces `intake` and `dossier`. */
export function useProblemText(): (problem: UploadProblem) => string {
  const t = useTranslations('dossier.upload');
  const maxMegabytes = useUploadLimit();
  const tIntake = useTranslations('intake');
  return ({ code, params }) =>
    code === 'files.processing-failed'
      ? t('processingFailed')
      : tIntake(worded[code], { maxMegabytes, extension: '', ...params });
}
