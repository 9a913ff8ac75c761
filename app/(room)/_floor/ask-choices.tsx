'use client';
import {
  Hand,
  type LucideIcon,
  MessageCircleQuestionMark,
  Reply,
  TriangleAlert,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { questionToMe } from '../_model/floor.ts';
import type { AskingStep } from './asking-context.tsx';

interface Props {
  busy: boolean;
  onSpeech(): void;
  onOther(step: AskingStep): void;
}

/** The kinds of the floor as large buttons; simply speaking is the first and needs nothing more. */
export function AskChoices({ busy, onSpeech, onOther }: Props) {
  const t = useTranslations('room.floor.asking');
  const question = questionToMe(usePresent());
  return (
    <div className="ask-choices">
      <Choice
        icon={Hand}
        title={t('speech.title')}
        hint={t('speech.hint')}
        busy={busy}
        onClick={onSpeech}
      />
      <OtherChoices onOther={onOther} answer={question !== null} />
    </div>
  );
}

/** What is asked for more rarely: a question, a point of order, and an answer where one is due. */
export function OtherChoices(props: { onOther(step: AskingStep): void; answer: boolean }) {
  const t = useTranslations('room.floor.asking');
  const other = (step: 'question' | 'point-of-order' | 'answer', icon: LucideIcon) => (
    <Choice
      icon={icon}
      title={t(`${step}.title`)}
      hint={t(`${step}.hint`)}
      onClick={() => props.onOther(step)}
    />
  );
  return (
    <>
      {props.answer && other('answer', Reply)}
      {other('question', MessageCircleQuestionMark)}
      {other('point-of-order', TriangleAlert)}
    </>
  );
}

function Choice(props: {
  icon: LucideIcon;
  title: string;
  hint: string;
  busy?: boolean;
  onClick(): void;
}) {
  const { icon: Icon, busy = false } = props;
  return (
    <button
      type="button"
      className="ask-choice"
      disabled={busy}
      aria-busy={busy}
      onClick={props.onClick}
    >
      <Icon aria-hidden="true" size={28} />
      <span>
        <b>{props.title}</b>
        <small>{props.hint}</small>
      </span>
    </button>
  );
}
