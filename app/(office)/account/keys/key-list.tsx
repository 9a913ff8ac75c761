'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { passkeysWork } from '@/app/_keys/passkey.ts';
import { signingWorks } from '@/app/_keys/sign-statement.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Spinner } from '@/app/_ui/spinner.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import type { VoterKeyView } from '../../../../server/voterkeys/contract.ts';
import { KeyLine } from './key-line.tsx';
import { useKeys } from './use-keys.ts';

export function KeyList({ personId }: { personId: string }) {
  const t = useTranslations('keys');
  const toast = useToast();
  const { known, addDevice, addPasskey, revoke, busy } = useKeys(personId);
  const [asked, setAsked] = useState<VoterKeyView | null>(null);
  const [works, setWorks] = useState({ signing: true, passkeys: false });
  useEffect(() => setWorks({ signing: signingWorks(), passkeys: passkeysWork() }), []);
  if (!known) return <Spinner />;
  const inUse = known.keys.filter(({ revokedAt }) => revokedAt === null);
  const revoked = known.keys.filter(({ revokedAt }) => revokedAt !== null);
  const hasDevice = inUse.some(({ id, kind }) => kind === 'device' && known.here.has(id));
  const told = (added: boolean | null) => {
    if (added) toast({ tone: 'success', text: t('added') });
    if (added === null) toast({ tone: 'warn', text: t('notMade') });
  };
  const confirm = async (key: VoterKeyView) => {
    if (await revoke(key)) toast({ tone: 'success', text: t('revokeDone') });
    setAsked(null);
  };
  return (
    <div className="flex flex-col gap-6">
      {!works.signing && <Banner tone="warn">{t('unsupported')}</Banner>}
      <Card>
        <h2 className="mb-3 text-xl font-bold">{t('listTitle')}</h2>
        {inUse.length === 0 ? (
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <ul className="flex flex-col divide-y divide-line">
            {inUse.map((key) => (
              <KeyLine key={key.id} item={key} here={known.here.has(key.id)} onRevoke={setAsked} />
            ))}
          </ul>
        )}
        {works.signing && (
          <div className="mt-4 flex flex-wrap gap-3">
            {!hasDevice && (
              <Button variant="act" busy={busy} onClick={() => void addDevice().then(told)}>
                {t('addDevice')}
              </Button>
            )}
            {works.passkeys && (
              <Button busy={busy} onClick={() => void addPasskey().then(told)}>
                {t('addPasskey')}
              </Button>
            )}
          </div>
        )}
      </Card>
      {revoked.length > 0 && (
        <Card>
          <h2 className="mb-3 text-xl font-bold">{t('revokedTitle')}</h2>
          <ul className="flex flex-col divide-y divide-line">
            {revoked.map((key) => (
              <KeyLine key={key.id} item={key} here={false} />
            ))}
          </ul>
        </Card>
      )}
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t('revokeTitle')}
        text={t('revokeText', { name: asked?.deviceName ?? '' })}
        confirmLabel={t('revoke')}
        busy={busy}
        onConfirm={() => asked && void confirm(asked)}
      />
    </div>
  );
}
