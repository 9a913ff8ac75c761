'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SecretReceipt } from '@/app/_secret/secret-ballot.ts';
import { useSecretBallot } from '@/app/_secret/use-secret-ballot.ts';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import type { BallotContent, VoteView } from '../../../server/voting/contract.ts';
import { hasOneQuestion } from '../_model/ballot.ts';
import { useDevice } from '../_room/device-context.tsx';
import { BallotForm } from './ballot-form.tsx';
import { SecretChoices } from './secret-choices.tsx';
import { useNotDrawnText } from './use-not-drawn-text.ts';

/** The vote's key as the feed has it at this moment is the one that is drawn for. */
function useOwnSecretBallot(vote: VoteView) {
  const { meetingId } = useDevice();
  const personId = usePresent().me.personId ?? '';
  const vouched = async ({ n }: { n: string }) => vote.tokenKey?.n === n;
  return useSecretBallot(vote, { meetingId, personId, vouched });
}

/** A secret ballot: comes by itself, leaves on a press, and says when it is in the box. */
export function SecretBallot({ vote }: { vote: VoteView }) {
  const t = useTranslations('secret');
  const notDrawn = useNotDrawnText();
  const { state, cast, again, receipt } = useOwnSecretBallot(vote);
  const [changing, setChanging] = useState(false);
  const changeable = vote.profile.changeUntilClosing;
  const label = t(changing ? 'castAgain' : 'cast');
  const send = (content: BallotContent) => {
    setChanging(false);
    void cast(content);
  };
  const choosing = state.at === 'ready' || state.at === 'not-cast' || changing;
  return (
    <div className="secret-ballot flex flex-col gap-3">
      {state.at === 'drawing' && <p role="status">{t('state.drawing')}</p>}
      {state.at === 'unsupported' && <Banner tone="warn">{t('state.unsupported')}</Banner>}
      {state.at === 'not-drawn' && (
        <Banner tone="error" action={<Button onClick={again}>{t('again')}</Button>}>
          {notDrawn(state.code)}
        </Banner>
      )}
      {state.at === 'ready' && <p>{t('state.ready')}</p>}
      {state.at === 'casting' && <p role="status">{t('state.casting')}</p>}
      {state.at === 'not-cast' && <Banner tone="error">{t(`refused.${state.code}`)}</Banner>}
      {state.at === 'in-box' && !changing && (
        <>
          <Banner tone="success">{t('state.inBox')}</Banner>
          {receipt && <Token receipt={receipt} />}
          {changeable && <Button onClick={() => setChanging(true)}>{t('change')}</Button>}
        </>
      )}
      {choosing && <Choosing vote={vote} label={label} onCast={send} />}
      <Explained />
    </div>
  );
}

function Choosing(props: { vote: VoteView; label: string; onCast(content: BallotContent): void }) {
  const { vote, label, onCast } = props;
  if (hasOneQuestion(vote)) return <SecretChoices vote={vote} label={label} onCast={onCast} />;
  return <BallotForm vote={vote} sent={null} label={label} onSend={onCast} />;
}

/** After the announcement: whether the own ballot is in the published list. */
export function SecretOutcome({ vote }: { vote: VoteView }) {
  const t = useTranslations('secret');
  const { found, receipt } = useOwnSecretBallot(vote);
  if (!found || !receipt) return null;
  return (
    <div className="flex flex-col gap-3">
      <Banner tone={found === 'found' ? 'success' : 'error'}>{t(`found.${found}`)}</Banner>
      <Token receipt={receipt} />
    </div>
  );
}

function Token({ receipt: { tokenHash } }: { receipt: SecretReceipt }) {
  const t = useTranslations('secret');
  return <p className="break-all font-mono">{t('token', { token: tokenHash.slice(0, 16) })}</p>;
}

const parts = ['how', 'operator', 'network', 'limits', 'lost'] as const;

function Explained() {
  const t = useTranslations('secret.explain');
  return (
    <details>
      <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
        {t('title')}
      </summary>
      <div className="flex flex-col gap-2">
        {parts.map((part) => (
          <p key={part}>{t(part)}</p>
        ))}
      </div>
    </details>
  );
}
