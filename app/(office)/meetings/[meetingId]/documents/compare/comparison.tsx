'use client';
import { useTranslations } from 'next-intl';
import { Banner } from '@/app/_ui/banner.tsx';
import { Tabs } from '@/app/_ui/tabs.tsx';
import type { TextPart } from '../../../../../../server/documents/review-contract.ts';

interface Props {
  from: number;
  to: number;
  parts: readonly TextPart[];
  coarse: boolean;
}

export function Comparison({ from, to, parts, coarse }: Props) {
  const t = useTranslations('dossier.compare');
  if (parts.every(({ kind }) => kind === 'same')) return <Banner tone="info">{t('same')}</Banner>;
  return (
    <>
      {coarse && <Banner tone="info">{t('coarse')}</Banner>}
      <Tabs
        label={t('title')}
        tabs={[
          { value: 'inline', label: t('inline'), content: <Text parts={parts} /> },
          {
            value: 'beside',
            label: t('beside'),
            content: (
              <div className="grid gap-4 md:grid-cols-2">
                <Side heading={t('version', { version: from })} parts={parts} without="added" />
                <Side heading={t('version', { version: to })} parts={parts} without="removed" />
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

function Side(props: { heading: string; parts: readonly TextPart[]; without: TextPart['kind'] }) {
  const { heading, parts, without } = props;
  return (
    <section aria-label={heading} className="flex min-w-0 flex-col gap-2">
      <h3 className="font-semibold">{heading}</h3>
      <Text parts={parts.filter(({ kind }) => kind !== without)} />
    </section>
  );
}

/** Each part with the place where it begins, which is its key. */
function placed(parts: readonly TextPart[]): (TextPart & { at: number })[] {
  let at = 0;
  return parts.map((part) => {
    at += part.text.length + 1;
    return { ...part, at };
  });
}

function Text({ parts }: { parts: readonly TextPart[] }) {
  const t = useTranslations('dossier.compare');
  return (
    <p className="whitespace-pre-wrap break-words rounded-lg border-(length:--border-width) border-line bg-paper p-4 leading-relaxed">
      {placed(parts).map(({ kind, text, at }) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark
            key={at}
            className={kind === 'added' ? 'bg-for-soft text-for' : 'bg-against-soft text-against'}
          >
            <span className="sr-only">{t(kind)}: </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
