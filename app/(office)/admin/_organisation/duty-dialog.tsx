'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { PeoplePicker, type PickedPerson } from '@/app/_people/people-picker.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import { dutyKinds, type TreeUnit } from '../../../../server/organisation/contract.ts';

interface Props {
  units: readonly TreeUnit[];
  onClose(): void;
}

export function DutyDialog({ units, onClose }: Props) {
  const t = useTranslations('admin.duties');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('organisation.give-duty', { quiet: true });
  const [kind, setKind] = useState('');
  const [unitId, setUnitId] = useState('');
  const [picked, setPicked] = useState<PickedPerson[]>([]);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const chosen = dutyKinds.find((one) => one === kind);
    const person = picked[0];
    if (!chosen || !person || unitId === '') return;
    const answer = await run({ personId: person.personId, unitId, kind: chosen });
    if (!answer.ok) return setRefusal(refusalText(answer));
    router.refresh();
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('add')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        <Select
          label={t('kind')}
          error={tried && kind === '' ? t('kindNeeded') : undefined}
          value={kind}
          onChange={setKind}
          placeholder={t('choose')}
          options={dutyKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Select
          label={t('unit')}
          hint={t('unitHint')}
          error={tried && unitId === '' ? t('unitNeeded') : undefined}
          value={unitId}
          onChange={setUnitId}
          placeholder={t('choose')}
          options={units.map(({ id, name, depth }) => ({
            value: id,
            label: `${'– '.repeat(depth)}${name}`,
          }))}
        />
        {tried && picked.length === 0 && <Banner tone="error">{t('personNeeded')}</Banner>}
        <PeoplePicker single picked={picked} onChange={setPicked} />
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('give')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
