'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { ItemDraft, PlannedItem } from '../../../../../../server/agenda/plan-contract.ts';
import { useAgenda } from './agenda-context.ts';
import { PresentersField } from './presenters-field.tsx';
import { type ItemDraftText, useItemDraft } from './use-item-draft.ts';

interface Props {
  /** Under which what is typed is kept. */
  draftKey: string;
  item?: PlannedItem;
  /** Answers whether it was saved; the form stays open otherwise. */
  onSave(item: ItemDraft): Promise<boolean>;
}

const none = '-';

/** What is wrong with a field, as a key of its message. */
function faults({ title, minutes }: ItemDraftText) {
  const number = Number(minutes);
  const right = Number.isInteger(number) && number >= 1 && number <= 1440;
  return {
    title: title.trim() === '' ? ('titleMissing' as const) : null,
    minutes: right ? null : ('minutesWrong' as const),
  };
}

/** Writes an item, new or not, where it stands in the agenda. */
export function ItemForm({ draftKey, item, onSave }: Props) {
  const t = useTranslations('agendaEditor');
  const { show } = useAgenda();
  const { draft, change, forget } = useItemDraft(draftKey, item);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const fault = faults(draft);
  const said = (key: 'titleMissing' | 'minutesWrong' | null) => (asked && key ? t(key) : undefined);
  const leave = () => {
    forget();
    show(null);
  };
  const save = async () => {
    setAsked(true);
    if (fault.title || fault.minutes) return;
    setBusy(true);
    const { presenters, minutes, ...rest } = draft;
    const presenterIds = presenters.map(({ personId }) => personId);
    const roles = item?.roles.map(({ personId, role }) => ({ personId, role })) ?? [];
    const saved = await onSave({ ...rest, presenterIds, minutes: Number(minutes), roles });
    setBusy(false);
    if (saved) leave();
  };
  return (
    <form
      aria-label={item ? t('editing', { title: item.title }) : t('adding')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="flex flex-col gap-4 rounded-lg border-2 border-act bg-paper p-4 sm:p-5"
    >
      <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
        <TextInput
          label={t('itemTitle')}
          autoFocus
          maxLength={500}
          value={draft.title}
          error={said(fault.title)}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextInput
          label={t('itemMinutes')}
          inputMode="numeric"
          value={draft.minutes}
          error={said(fault.minutes)}
          onChange={(event) => change({ minutes: event.target.value })}
        />
      </div>
      <PresentersField
        presenters={draft.presenters}
        onChange={(presenters) => change({ presenters })}
      />
      <UnitAndRoll draft={draft} change={change} />
      <TextArea
        label={t('itemNote')}
        rows={2}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <Checkbox
        label={t('paperOnly')}
        hint={t('paperOnlyHint')}
        checked={draft.paperOnly}
        onChange={(paperOnly) => change({ paperOnly })}
      />
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button onClick={leave}>{t('giveUp')}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function UnitAndRoll(props: {
  draft: ItemDraftText;
  change(changes: Partial<ItemDraftText>): void;
}) {
  const t = useTranslations('agendaEditor');
  const { units, rolls } = useAgenda();
  const { draft, change } = props;
  const chosen = (value: string) => (value === none ? null : value);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={t('unit')}
        value={draft.preparingUnitId ?? none}
        onChange={(value) => change({ preparingUnitId: chosen(value) })}
        options={[
          { value: none, label: t('noUnit') },
          ...units.map(({ id, name, depth }) => ({
            value: id,
            label: `${'\u2003'.repeat(depth)}${name}`,
          })),
        ]}
      />
      <Select
        label={t('roll')}
        hint={rolls.length === 0 ? t('noRollsYet') : undefined}
        value={draft.rollId ?? none}
        onChange={(value) => change({ rollId: chosen(value) })}
        options={[
          { value: none, label: t('noRoll') },
          ...rolls.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
