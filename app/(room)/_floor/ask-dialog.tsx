'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Dialog } from '@/app/_ui/dialog.tsx';
import { questionToMe } from '../_model/floor.ts';
import { AskChoices } from './ask-choices.tsx';
import type { AskingStep } from './asking-context.tsx';
import { QuestionForm } from './question-form.tsx';
import { TopicForm } from './topic-form.tsx';
import { useAskFloor } from './use-floor-request.ts';

/** Asking for the floor in one or two steps: what for, then whom and about what. */
export function AskDialog(props: { first: AskingStep; onClose(): void }) {
  const { first, onClose } = props;
  const t = useTranslations('room.floor');
  const present = usePresent();
  const [step, setStep] = useState(first);
  const { ask, busy } = useAskFloor();
  const question = questionToMe(present);
  const send = async (asked: Parameters<typeof ask>[0]) => {
    const answer = await ask(asked);
    if (answer.ok) onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t(`asking.${step}.title`)}>
      {step === 'choice' && (
        <AskChoices
          busy={busy}
          onSpeech={() => void send({ kind: 'speech', topic: '' })}
          onOther={setStep}
        />
      )}
      {step === 'question' && (
        <QuestionForm
          busy={busy}
          onSend={(toPersonId, topic) => void send({ kind: 'question', toPersonId, topic })}
        />
      )}
      {step === 'point-of-order' && (
        <TopicForm
          kind="point-of-order"
          busy={busy}
          onSend={(topic) => void send({ kind: 'point-of-order', topic })}
        />
      )}
      {step === 'answer' && question && (
        <TopicForm
          kind="answer"
          busy={busy}
          onSend={(topic) => void send({ kind: 'answer', topic, parentId: question.id })}
        />
      )}
    </Dialog>
  );
}
