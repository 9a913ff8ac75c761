'use client';
import clsx from 'clsx';
import { Search } from 'lucide-react';
import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { inputLook } from '@/app/_ui/field.tsx';
import { hrefOf, type SearchAddress } from './search-address.ts';

/** Searches where one searches already: the other parts of the address go along unseen. */
export function SearchForm({ asked }: { asked: SearchAddress }) {
  const t = useTranslations('search');
  const others = new URL(hrefOf({ ...asked, text: '', page: 1 }), 'http://here.invalid');
  return (
    <Form action="/search" role="search" className="flex flex-col gap-2">
      {[...others.searchParams].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex gap-2">
        <input
          key={asked.text}
          type="search"
          name="text"
          minLength={2}
          maxLength={200}
          required
          defaultValue={asked.text}
          aria-label={t('field')}
          aria-describedby="search-hint"
          placeholder={t('field')}
          className={clsx(inputLook, 'min-w-0 grow')}
        />
        <Button type="submit" variant="primary">
          <Search aria-hidden="true" />
          {t('submit')}
        </Button>
      </div>
      <p id="search-hint" className="text-ink-2">
        {t('hint')}
      </p>
    </Form>
  );
}
