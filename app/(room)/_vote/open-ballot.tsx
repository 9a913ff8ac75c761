'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button.tsx';
import type { BallotReceipt as Receipt, VoteView } from '../../../server/voting/contract.ts';
import { useBallotDraft } from '../_room/ballot-context.tsx';
import { BallotForm } from './ballot-form.tsx';
import { useCast } from './use-cast.ts';

/** An open ballot of several questions, an election or scores. */
export function OpenBallot({ vote, cast }: { vote: VoteView; cast: Receipt | null }) {
  const t = useTranslations('room.vote');
  const draft = useBallotDraft();
  const { send, busy } = useCast(vote);
  return (
    <BallotForm
      vote={vote}
      sent={cast?.content ?? null}
      label={cast ? t('sendChanged') : t('send')}
      busy={busy}
      aside={cast && <Button onClick={() => draft.setChanging(vote.id, false)}>{t('keep')}</Button>}
      onSend={(content) => void send(content)}
    />
  );
}
