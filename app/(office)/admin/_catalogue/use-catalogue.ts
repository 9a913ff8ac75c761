'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand } from '@/app/(office)/_frame/use-command.ts';
import type { CatalogueName } from '../../../../server/catalogues/contract.ts';

/** What can be done with the entries of any catalogue; the page is read anew after each. */
export function useCatalogue(catalogue: CatalogueName) {
  const t = useTranslations('admin.entries');
  const router = useRouter();
  const toast = useToast();
  const archive = useCommand('catalogues.archive');
  const remove = useCommand('catalogues.remove');
  const order = useCommand('catalogues.order');
  return {
    busy: archive.busy || remove.busy || order.busy,
    async onArchive(id: string, archived: boolean) {
      const answer = await archive.run({ catalogue, id, archived });
      if (!answer.ok) return;
      const text = t(archived ? 'archivedNow' : 'restoredNow');
      const undo = () =>
        void archive.run({ catalogue, id, archived: !archived }).then(router.refresh);
      toast({ tone: 'success', text, action: { label: t('undo'), onPress: undo } });
      router.refresh();
    },
    async onRemove(id: string) {
      const answer = await remove.run({ catalogue, id });
      if (answer.ok) router.refresh();
    },
    async onOrder(ids: string[]) {
      const answer = await order.run({ catalogue, ids });
      if (answer.ok) router.refresh();
    },
  };
}
