'use client';
import clsx from 'clsx';
import { Search } from 'lucide-react';
import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { inputLook } from '@/app/_ui/field.tsx';
import { hrefOf, type ListFilter } from './list-filter.ts';

/** Searches within the filter that stands; its other parts go along unseen. */
export function SearchForm({ filter }: { filter: ListFilter }) {
  const t = useTranslations('office.list');
  const others = new URL(hrefOf({ ...filter, text: '', page: 1 }), 'http://here.invalid');
  return (
    <Form action="/meetings" role="search" className="flex gap-2">
      {[...others.searchParams].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        key={filter.text}
        type="search"
        name="text"
        maxLength={200}
        defaultValue={filter.text}
        aria-label={t('search')}
        placeholder={t('search')}
        className={clsx(inputLook, 'min-w-0 xl:w-80')}
      />
      <Button type="submit">
        <Search aria-hidden="true" />
        {t('submitSearch')}
      </Button>
    </Form>
  );
}
