'use client';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { Find } from './use-find.ts';

/** What to find, how often it is there, and each hit with the words around it. */
export function FindPanel({ find }: { find: Find }) {
  const t = useTranslations('reader.find');
  const { text, setText, state, hits, complete, position, goTo, again } = find;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <search>
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            goTo(position + 1);
          }}
        >
          <TextInput
            label={t('label')}
            hint={t('hint')}
            type="search"
            value={text}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        </form>
      </search>
      <p role="status" className="text-ink-2 empty:hidden">
        {state === 'searching' && t('searching')}
        {state === 'done' && hits.length > 0 && t('count', { count: hits.length })}
      </p>
      {state === 'failed' && (
        <Banner tone="error" action={<Button onClick={again}>{t('title')}</Button>}>
          {t('failed')}
        </Banner>
      )}
      {state === 'done' && hits.length === 0 && (
        <EmptyState title={t('none')} text={t('noneHint')} />
      )}
      {hits.length > 0 && (
        <div className="flex items-center gap-2">
          <IconButton label={t('previous')} onClick={() => goTo(position - 1)}>
            <ChevronUp aria-hidden="true" />
          </IconButton>
          <IconButton label={t('next')} onClick={() => goTo(position + 1)}>
            <ChevronDown aria-hidden="true" />
          </IconButton>
          <span className="text-ink-2">
            {t('position', { position: position + 1, count: hits.length })}
          </span>
        </div>
      )}
      {!complete && <p className="text-sm text-ink-2">{t('incomplete')}</p>}
      <HitList find={find} />
    </div>
  );
}

function HitList({ find: { hits, position, goTo } }: { find: Find }) {
  const t = useTranslations('reader.find');
  return (
    <ol className="flex flex-col gap-1">
      {hits.map((hit, index) => (
        <li key={`${hit.page} ${hit.boxes[0]?.join(' ') ?? index}`}>
          <button
            type="button"
            aria-current={index === position}
            onClick={() => goTo(index)}
            className="min-h-12 w-full rounded-md px-3 py-2 text-left hover:bg-paper-2 aria-[current=true]:bg-act-soft"
          >
            <span className="block text-sm text-ink-2">{t('page', { page: hit.page })}</span>
            {hit.before} <mark className="bg-warn-soft font-semibold text-ink">{hit.hit}</mark>{' '}
            {hit.after}
          </button>
        </li>
      ))}
    </ol>
  );
}
