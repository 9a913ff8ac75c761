'use client';
import { useEffect, useState } from 'react';
import { type Answer, runQuery } from '@/app/_sync/requests.ts';
import type { PaperKind, PaperModel, TemplateText } from '../../../../../server/papers/contract.ts';

type PreviewAnswer = Answer<'papers.template-preview'>;

export interface Preview {
  /** The last version that could be made. */
  model: PaperModel | null;
  /** What is wrong with the words as they stand. */
  refusal: Extract<PreviewAnswer, { ok: false }> | null;
}

const restMs = 350;

/** The paper that a template gives, asked for anew when typing rests. */
export function usePreview(kind: PaperKind, text: TemplateText): Preview {
  const [preview, setPreview] = useState<Preview>({ model: null, refusal: null });
  useEffect(() => {
    let stale = false;
    const ask = async () => {
      const answer = await runQuery('papers.template-preview', { kind, text });
      if (stale) return;
      setPreview(({ model }) =>
        answer.ok ? { model: answer.value.model, refusal: null } : { model, refusal: answer },
      );
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [kind, text]);
  return preview;
}
