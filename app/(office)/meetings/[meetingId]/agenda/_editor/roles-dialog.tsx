'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { itemRoles, type PlannedItem } from '../../../../../../server/agenda/plan-contract.ts';
import { useAgenda } from './agenda-context.ts';

/** Who is what for one item only: its chair, its secretary, its reviewers, its guests. */
export function RolesDialog({ item }: { item: PlannedItem }) {
  const t = useTranslations('agendaEditor');
  const tCommon = useTranslations('common');
  const { people, actions, show } = useAgenda();
  const [roles, setRoles] = useState(item.roles);
  const [busy, setBusy] = useState(false);
  const chosen = new Set(roles.map(({ personId }) => personId));
  const free = people.filter(({ personId }) => !chosen.has(personId));
  const add = (id: string) => {
    const person = people.find(({ personId }) => personId === id);
    if (!person) return;
    setRoles([...roles, { personId: id, name: person.name, role: 'reviewer' }]);
  };
  const save = async () => {
    setBusy(true);
    const saved = await actions.setRoles(
      item.id,
      roles.map(({ personId, role }) => ({ personId, role })),
    );
    setBusy(false);
    if (saved) show(null);
  };
  const close = () => show(null);
  return (
    <Dialog open onOpenChange={close} title={t('rolesOf', { title: item.title })}>
      <p className="text-ink-2">{t('rolesHint')}</p>
      <ul className="flex flex-col gap-3">
        {roles.map((one) => (
          <li key={one.personId} className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <Select
                label={one.name}
                value={one.role}
                onChange={(value) => {
                  const role = itemRoles.find((known) => known === value) ?? one.role;
                  setRoles(roles.map((other) => (other === one ? { ...one, role } : other)));
                }}
                options={itemRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
              />
            </div>
            <IconButton
              label={t('dropRole', { name: one.name })}
              onClick={() => setRoles(roles.filter((other) => other !== one))}
            >
              <X aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <Select
        label={t('addRole')}
        placeholder={t('choosePresenter')}
        value=""
        onChange={add}
        disabled={free.length === 0}
        options={free.map(({ personId, name, unit }) => ({
          value: personId,
          label: `${name} – ${unit}`,
        }))}
      />
      <DialogActions>
        <Button onClick={close}>{tCommon('cancel')}</Button>
        <Button variant="primary" busy={busy} onClick={() => void save()}>
          {t('save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
