import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';

/** Goes into the address, so that coming back finds the same list. */
export function SearchForm({ text }: { text: string }) {
  const t = useTranslations('library.references');
  return (
    <search>
      <form action="/library/references" className="flex max-w-2xl flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <TextInput label={t('search')} type="search" name="text" defaultValue={text} />
        </div>
        <Button type="submit" variant="act">
          <Search aria-hidden="true" />
          {t('find')}
        </Button>
      </form>
    </search>
  );
}
