'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { errorText } from '@/app/_i18n/error-text.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button, buttonLook } from '@/app/_ui/button.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import { useAnswer } from './use-answer.ts';

interface Pair {
  meetingId: string;
  fromId: string;
  toId: string;
}

/** All versions that this person may see, and what was changed from one to the next. */
export function VersionsPanel({
  meetingId,
  documentId,
}: {
  meetingId: string;
  documentId: string;
}) {
  const t = useTranslations('reader.versions');
  const tReader = useTranslations('reader');
  const { state, value, reload } = useAnswer('documents.versions', { meetingId, documentId });
  const [pair, setPair] = useState<Pair | null>(null);
  if (state === 'loading') return <Skeleton lines={4} />;
  if (!value) {
    return (
      <Banner tone="error" action={<Button onClick={reload}>{t('again')}</Button>}>
        {t('failed')}
      </Banner>
    );
  }
  const { versions } = value;
  return (
    <div className="flex flex-col gap-4">
      {versions.length === 1 && <p className="text-ink-2">{t('only')}</p>}
      <ul className="flex flex-col gap-3">
        {versions.map((version, index) => {
          const before = versions[index + 1];
          return (
            <li
              key={version.id}
              className="flex flex-col gap-2 rounded-md border-(length:--border-width) border-line p-3"
            >
              <p>
                <b className="font-semibold">{t('version', { version: version.version })}</b>{' '}
                <span className="text-ink-2">· {tReader(`status.${version.status}`)}</span>
              </p>
              {version.id === documentId ? (
                <p className="text-sm text-ink-2">{t('current')}</p>
              ) : (
                <Link
                  href={`/meetings/${meetingId}/documents/${version.id}`}
                  className={buttonLook()}
                >
                  {t('open', { version: version.version })}
                </Link>
              )}
              {before && (
                <Button onClick={() => setPair({ meetingId, fromId: before.id, toId: version.id })}>
                  {t('compare', { from: before.version, to: version.version })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {pair && <Comparison pair={pair} onClose={() => setPair(null)} />}
    </div>
  );
}

function Comparison({ pair, onClose }: { pair: Pair; onClose(): void }) {
  const t = useTranslations('reader.versions');
  const tErrors = useTranslations('errors');
  const { state, value, failure } = useAnswer('documents.diff', pair);
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <Button onClick={onClose}>{t('closeComparison')}</Button>
      {state === 'loading' && <Skeleton lines={6} />}
      {failure && (
        <Banner tone="warn">
          {failure.code === 'unreachable'
            ? t('failed')
            : errorText(tErrors, { code: failure.code, params: failure.params })}
        </Banner>
      )}
      {value && <Parts parts={value.parts} coarse={value.coarse} />}
    </section>
  );
}

interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

function Parts({ parts, coarse }: { parts: readonly Part[]; coarse: boolean }) {
  const t = useTranslations('reader.versions');
  if (parts.every(({ kind }) => kind === 'same')) return <p>{t('same')}</p>;
  let at = 0;
  return (
    <>
      {coarse && <p className="text-sm text-ink-2">{t('coarse')}</p>}
      <p className="whitespace-pre-wrap leading-relaxed">
        {parts.map(({ kind, text }) => {
          at += text.length + 1;
          if (kind === 'added') {
            return (
              <ins key={at} className="bg-for-soft text-for">
                <span className="sr-only">{t('added')}: </span>
                {text}
              </ins>
            );
          }
          if (kind === 'removed') {
            return (
              <del key={at} className="bg-against-soft text-against">
                <span className="sr-only">{t('removed')}: </span>
                {text}
              </del>
            );
          }
          return <span key={at}>{shortened(text)}</span>;
        })}
      </p>
    </>
  );
}

/** Of what stayed the same only the ends next to a change are needed. */
function shortened(text: string): string {
  const end = 160;
  return text.length > 3 * end ? `${text.slice(0, end)} … ${text.slice(-end)}` : text;
}
