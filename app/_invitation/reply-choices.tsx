'use client';
import clsx from 'clsx';
import { CircleAlert, Laptop, MapPin, Users, UserX, Video } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Choice } from './reply-choice.ts';

const icons = { room: MapPin, site: Video, remote: Laptop, absent: UserX, substitute: Users };

interface Props {
  choices: readonly Choice[];
  chosen: Choice | null;
  onChoose(choice: Choice): void;
  error: string | undefined;
}

const keyOf = ({ kind, siteId }: Choice) => `${kind}-${siteId ?? ''}`;

/** The ways to answer, one under the other; the whole line is the target. */
export function ReplyChoices({ choices, chosen, onChoose, error }: Props) {
  const t = useTranslations('invitations.card');
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-2.5">
      <legend className="mb-2 font-semibold">{t('question')}</legend>
      {choices.map((choice) => {
        const Icon = icons[choice.kind];
        const isChosen = chosen !== null && keyOf(chosen) === keyOf(choice);
        return (
          <label
            key={keyOf(choice)}
            className={clsx(
              'flex min-h-14 cursor-pointer items-center gap-3.5 rounded-md border-(length:--border-width) px-4 py-2.5 has-focus-visible:outline-3 has-focus-visible:outline-act',
              isChosen ? 'border-act bg-act-soft' : 'border-line-strong bg-paper hover:bg-paper-2',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={isChosen}
              onChange={() => onChoose(choice)}
              className="size-5.5 shrink-0"
            />
            <Icon aria-hidden="true" className="shrink-0 text-ink-2" />
            <span className="flex flex-col leading-snug">
              <span className="font-semibold">{labelOf(t, choice)}</span>
              {(choice.kind === 'absent' || choice.kind === 'substitute') && (
                <span className="text-sm text-ink-2">{t(`choices.${choice.kind}Hint`)}</span>
              )}
            </span>
          </label>
        );
      })}
      {error && (
        <p role="alert" className="flex items-center gap-1.5 text-sm font-medium text-state-ink">
          <CircleAlert aria-hidden="true" size={18} />
          {error}
        </p>
      )}
    </fieldset>
  );
}

type Words = ReturnType<typeof useTranslations<'invitations.card'>>;

function labelOf(t: Words, { kind, siteName }: Choice): string {
  if (siteName === null) return t(`choices.${kind}`);
  return kind === 'room'
    ? t('choices.roomAt', { site: siteName })
    : t('choices.siteAt', { site: siteName });
}
