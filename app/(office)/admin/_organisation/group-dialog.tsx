'use client';
import { X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { PeoplePicker, type PickedPerson } from '@/app/_people/people-picker.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';

export interface LoadedGroup {
  id: string;
  name: string;
  members: PickedPerson[];
}

interface Props {
  /** Null for a new one. */
  group: LoadedGroup | null;
  onClose(): void;
}

export function GroupDialog({ group, onClose }: Props) {
  const t = useTranslations('admin');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('organisation.save-group', { quiet: true });
  const [name, setName] = useState(group?.name ?? '');
  const [members, setMembers] = useState<PickedPerson[]>(group?.members ?? []);
  const [error, setError] = useState<string | undefined>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setError(t('entries.nameNeeded'));
    const personIds = members.map(({ personId }) => personId);
    const answer = await run({ groupId: group?.id ?? null, name, personIds });
    if (!answer.ok) return setError(refusalText(answer));
    router.refresh();
    onClose();
  };
  const drop = (id: string) => setMembers(members.filter(({ personId }) => personId !== id));
  const title = t(group ? 'groupList.editTitle' : 'groupList.add');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextInput
          label={t('groupList.name')}
          error={error}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        {members.length > 0 && (
          <ul aria-label={t('groupList.members')} className="flex flex-wrap gap-2">
            {members.map((person) => (
              <li
                key={person.personId}
                className="flex items-center rounded-md bg-paper-2 pl-3 text-sm"
              >
                {person.name}
                <IconButton
                  label={t('groupList.drop', { name: person.name })}
                  onClick={() => drop(person.personId)}
                >
                  <X aria-hidden="true" size={18} />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        <PeoplePicker picked={members} onChange={setMembers} />
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('entries.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
