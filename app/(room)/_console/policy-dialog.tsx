'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { requestKind, speakingOrder } from '../../../server/speakers/contract.ts';
import { minutesOf, secondsOf } from '../_model/speaking-limits.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';

/** How the list is ordered and how long each kind may last; the message afterwards undoes it. */
export function PolicyDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations('console.queue');
  const tKinds = useTranslations('room.speakers.kinds');
  const toast = useToast();
  const { meetingId } = useDevice();
  const present = usePresent().speakers.policy;
  // What is changed is what was there when the dialog opened: a colleague may be at it, too.
  const [policy] = useState(present);
  const save = useCommand('speakers.set-policy');
  const [order, setOrder] = useState(policy.order);
  const [minutes, setMinutes] = useState(() => minutesOf(policy.limits));
  const limits = secondsOf(minutes);
  const submit = async () => {
    if (!limits) return;
    const answer = await save.run({ meetingId, order, limits, seen: policy });
    if (!answer.ok) return;
    const undo = () => void save.run({ meetingId, ...policy, seen: { order, limits } });
    toast({ tone: 'success', text: t('policySet'), action: { label: t('undo'), onPress: undo } });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('setPolicy')}>
      <form
        className="ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <fieldset className="policy-orders">
          <legend>{t('order')}</legend>
          {speakingOrder.options.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="order"
                checked={order === one}
                onChange={() => setOrder(one)}
              />
              <span>
                <b>{t(`orders.${one}`)}</b>
                <small>{t(`orderHints.${one}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset className="policy-limits">
          <legend>{t('limits')}</legend>
          {requestKind.options.map((kind) => (
            <TextInput
              key={kind}
              label={tKinds(kind)}
              inputMode="decimal"
              value={minutes[kind]}
              onChange={(event) => setMinutes({ ...minutes, [kind]: event.target.value })}
            />
          ))}
        </fieldset>
        {!limits && (
          <p role="alert" className="device-failure">
            {t('limitsWrong')}
          </p>
        )}
        <DialogActions>
          <Button type="submit" variant="primary" disabled={!limits} busy={save.busy}>
            {t('savePolicy')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
