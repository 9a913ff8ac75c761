'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PeoplePicker, type PickedPerson } from '@/app/_people/people-picker.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Tabs } from '@/app/_ui/tabs.tsx';
import type { GivenRole } from '../../../../../../server/meetings/people-contract.ts';
import { usePeople } from '../_list/people-context.ts';
import { GroupsPane } from './groups-pane.tsx';
import { ImportPane } from './import-pane.tsx';
import { RoleAndSite } from './role-and-site.tsx';
import { UnitsPane } from './units-pane.tsx';
import { useAddPeople } from './use-add-people.ts';

/** Adds people from the directory, by units, by groups, from a pasted list or from a file. */
export function AddPeopleDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations('people');
  const tCommon = useTranslations('common');
  const { people } = usePeople();
  const { add, busy, refusal } = useAddPeople(onClose);
  const [way, setWay] = useState('directory');
  const [picked, setPicked] = useState<PickedPerson[]>([]);
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const [groupIds, setGroupIds] = useState<string[]>([]);
  const [role, setRole] = useState<GivenRole>('delegate');
  const [siteId, setSiteId] = useState<string | null>(null);
  const already = new Set(people.map(({ personId }) => personId));
  const chosen = picked.length + unitIds.length + groupIds.length;
  const fromList = way === 'text' || way === 'file';
  const submit = () =>
    add({
      people: picked.map(({ personId }) => ({ personId, role })),
      ...{ unitIds, groupIds, role, siteId },
    });
  return (
    <Dialog open onOpenChange={onClose} title={t('addTitle')}>
      <Tabs
        label={t('addWays')}
        value={way}
        onChange={setWay}
        tabs={[
          {
            value: 'directory',
            label: t('way.directory'),
            content: <PeoplePicker picked={picked} onChange={setPicked} already={already} />,
          },
          {
            value: 'units',
            label: t('way.units'),
            content: <UnitsPane chosen={unitIds} onChange={setUnitIds} />,
          },
          {
            value: 'groups',
            label: t('way.groups'),
            content: <GroupsPane chosen={groupIds} onChange={setGroupIds} />,
          },
          {
            value: 'text',
            label: t('way.text'),
            content: <ImportPane key="text" kind="text" onClose={onClose} />,
          },
          {
            value: 'file',
            label: t('way.file'),
            content: <ImportPane key="file" kind="file" onClose={onClose} />,
          },
        ]}
      />
      {!fromList && (
        <>
          <RoleAndSite role={role} onRole={setRole} siteId={siteId} onSite={setSiteId} />
          {refusal && <Banner tone="error">{refusal}</Banner>}
          <DialogActions>
            <Button onClick={onClose}>{tCommon('cancel')}</Button>
            <Button
              variant="primary"
              busy={busy}
              disabled={chosen === 0}
              onClick={() => void submit()}
            >
              {t('addChosen')}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
