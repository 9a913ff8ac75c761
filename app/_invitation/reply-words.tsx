import { CircleCheck, CircleDashed, Hourglass, UserRoundX, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusPill } from '@/app/_ui/status-pill.tsx';
import type { InvitationLine } from '../../server/invitations/contract.ts';

type Answer = Pick<InvitationLine, 'reply' | 'consent'>;

const icons = {
  none: CircleDashed,
  room: CircleCheck,
  site: CircleCheck,
  remote: CircleCheck,
  absent: UserRoundX,
  substitute: Users,
} satisfies Record<Answer['reply'], unknown>;

function toneOf({ reply, consent }: Answer) {
  if (reply === 'none' || consent === 'waiting') return 'waiting' as const;
  if (consent === 'refused') return 'ended' as const;
  return reply === 'absent' ? ('ended' as const) : ('good' as const);
}

/** What somebody answered, and the chair's word on it where one is needed. */
export function ReplyPills({ reply, consent }: Answer) {
  const t = useTranslations('invitations');
  const Icon = icons[reply];
  return (
    <span className="flex flex-wrap gap-1.5">
      <StatusPill tone={toneOf({ reply, consent })}>
        <Icon aria-hidden="true" />
        {t(`reply.${reply}`)}
      </StatusPill>
      {consent !== 'not-needed' && (
        <StatusPill tone={consent === 'waiting' ? 'waiting' : 'ended'}>
          <Hourglass aria-hidden="true" />
          {t(`consent.${consent}`)}
        </StatusPill>
      )}
    </span>
  );
}
