'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { hostSite, isModerator, personOf } from '../_model/people.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

const noSite = 'none';

/** The code of a screen is typed here, and the screen becomes one of this meeting. */
export function ClaimDialog(props: { open: boolean; onOpenChange(open: boolean): void }) {
  const t = useTranslations('console.hall');
  const common = useTranslations('common');
  const errors = useTranslations('errors');
  const present = usePresent();
  const { meetingId } = useDevice();
  const toast = useToast();
  const claim = useCommand('displays.claim');
  const { displays } = present.displays;
  const [code, setCode] = useState('');
  const [name, setName] = useState(t('nameDefault', { number: displays.length + 1 }));
  const leads = isModerator(present);
  const ownSiteId = personOf(present, present.me.personId)?.siteId;
  const first = leads ? hostSite(present)?.id : ownSiteId;
  const [siteId, setSiteId] = useState(first ?? noSite);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const rooms = present.sites.sites.filter(
    ({ id, siteRole }) => siteRole !== 'individual' && (leads || id === ownSiteId),
  );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const at = siteId === noSite ? null : siteId;
    const answer = await claim.run({ meetingId, code, name, siteId: at });
    if (!answer.ok) return;
    if (!answer.value.claimed) {
      setProblem(errors(answer.value.code));
      return;
    }
    toast({ tone: 'success', text: t('claimed') });
    props.onOpenChange(false);
  };
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('add')}>
      <form className="flex flex-col gap-4" onSubmit={(event) => void send(event)}>
        <TextInput
          label={t('code')}
          hint={t('codeHint', { address: '/display' })}
          error={problem}
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          onChange={(event) => setCode(event.target.value)}
        />
        <TextInput
          label={t('name')}
          value={name}
          maxLength={60}
          required
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={t('site')}
          value={siteId}
          onChange={setSiteId}
          options={[
            ...rooms.map((site) => ({ value: site.id, label: site.name })),
            ...(leads ? [{ value: noSite, label: t('noSite') }] : []),
          ]}
        />
        <DialogActions>
          <Button onClick={() => props.onOpenChange(false)}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" busy={claim.busy} disabled={code.trim() === ''}>
            {t('claim')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
