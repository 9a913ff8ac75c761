'use client';
import clsx from 'clsx';
import { Search } from 'lucide-react';
import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { inputLook } from '@/app/_ui/field.tsx';

export function SearchForm({ text, status }: { text: string; status: string }) {
  const t = useTranslations('office.list');
  return (
    <Form action="/meetings" role="search" className="flex gap-2">
      {status !== 'all' && <input type="hidden" name="status" value={status} />}
      <input
        key={text}
        type="search"
        name="text"
        maxLength={200}
        defaultValue={text}
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
