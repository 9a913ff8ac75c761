'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { MyInvitation } from '../../server/invitations/contract.ts';
import { type Choice, choicesFor, inputFor, type Mistake, mistakeOf } from './reply-choice.ts';
import { ReplyChoices } from './reply-choices.tsx';
import { type Candidate, SubstituteField } from './substitute-field.tsx';

interface Props {
  invitation: MyInvitation;
  onReplied(consent: MyInvitation['consent']): void;
}

/** How I will attend: one choice, and what belongs to it. What was typed stays when it is refused. */
export function ReplyForm({ invitation, onReplied }: Props) {
  const t = useTranslations('invitations.card');
  const choices = choicesFor(invitation);
  const [choice, setChoice] = useState<Choice | null>(
    choices.find(({ kind, siteId }) => {
      return kind === invitation.reply && (kind !== 'site' || siteId === invitation.siteId);
    }) ?? null,
  );
  const [reason, setReason] = useState(invitation.reason ?? '');
  const [substitute, setSubstitute] = useState<Candidate | null>(invitation.substitute);
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('invitations.reply', { quiet: true });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const draft = { choice, reason: reason.trim(), substituteId: substitute?.personId ?? null };
    const wrong = mistakeOf(draft);
    setMistake(wrong);
    setRefusal(null);
    const input = wrong ? null : inputFor(invitation.meetingId, draft);
    if (!input) return;
    const answer = await run(input);
    if (answer.ok) onReplied(answer.value.consent);
    else setRefusal(refusalText(answer));
  };

  const asksChair = choice?.kind === 'absent' || choice?.kind === 'substitute';
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      {refusal && <Banner tone="error">{refusal}</Banner>}
      <ReplyChoices
        choices={choices}
        chosen={choice}
        onChoose={setChoice}
        error={mistake === 'chooseFirst' ? t('chooseFirst') : undefined}
      />
      {choice?.kind === 'substitute' && (
        <SubstituteField
          meetingId={invitation.meetingId}
          chosen={substitute}
          onChoose={setSubstitute}
          error={mistake === 'substituteNeeded' ? t('substituteNeeded') : undefined}
        />
      )}
      {asksChair && (
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          error={mistake === 'reasonNeeded' ? t('reasonNeeded') : undefined}
          value={reason}
          maxLength={500}
          rows={3}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <div>
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
