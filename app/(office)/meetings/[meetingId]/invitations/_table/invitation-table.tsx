'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMomentText } from '@/app/_invitation/moment-text.ts';
import { ReplyPills } from '@/app/_invitation/reply-words.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { Card } from '@/app/_ui/card.tsx';
import { DataTable } from '@/app/_ui/data-table.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { Select } from '@/app/_ui/select.tsx';
import type {
  InvitationLine,
  InvitationTable as Table,
} from '../../../../../../server/invitations/contract.ts';
import { groupOf, groups } from './answer-groups.ts';
import { Consents } from './consents.tsx';
import { MailState } from './mail-state.tsx';
import { SendingActions } from './sending-actions.tsx';

/** The whole of the invitations on one page: what is to be done first, then everybody in a table. */
export function InvitationTable({ meetingId, table }: { meetingId: string; table: Table }) {
  const t = useTranslations('invitations');
  const { lines } = table;
  const [group, setGroup] = useState('all');
  const shown = group === 'all' ? lines : lines.filter((line) => groupOf(line) === group);
  if (lines.length === 0) {
    return (
      <Card>
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <Heading table={table} />
      {!table.mailConfigured && <Banner tone="info">{t('noMailServer')}</Banner>}
      <SendingActions meetingId={meetingId} table={table} />
      <Consents meetingId={meetingId} lines={lines} mayConsent={table.mayConsent} />
      <div className="max-w-xs">
        <Select
          label={t('filter')}
          value={group}
          onChange={setGroup}
          options={[
            { value: 'all', label: `${t('all')} (${lines.length})` },
            ...groups.map((name) => {
              const size = lines.filter((line) => groupOf(line) === name).length;
              return { value: name, label: `${t(`counts.${name}`)} (${size})` };
            }),
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('noMatch.title')} text={t('noMatch.text')} />
      ) : (
        <Lines meetingId={meetingId} lines={shown} table={table} />
      )}
    </div>
  );
}

function Heading({ table: { lines, docNumber, deadline } }: { table: Table }) {
  const t = useTranslations('invitations');
  const momentText = useMomentText();
  const invited = lines.filter((line) => line.invited);
  const answered = invited.filter(({ reply }) => reply !== 'none').length;
  return (
    <div className="flex flex-col gap-1">
      <h2 className="text-2xl font-semibold leading-tight">{t('title')}</h2>
      <p className="text-ink-2">
        {docNumber ? t('number', { number: docNumber }) : t('notSent')}
        {deadline && ` · ${t('deadline', { time: momentText(deadline) })}`}
      </p>
      {invited.length > 0 && (
        <p className="text-lg font-semibold tabular-nums">
          {t('answered', { answered, invited: invited.length })}
        </p>
      )}
    </div>
  );
}

function Lines(props: { meetingId: string; lines: readonly InvitationLine[]; table: Table }) {
  const { meetingId, lines, table } = props;
  const t = useTranslations('invitations');
  return (
    <DataTable
      caption={t('table.caption')}
      rows={lines}
      keyOf={({ personId }) => personId}
      columns={[
        {
          key: 'person',
          label: t('table.person'),
          cell: ({ name, title, unit }) => (
            <span className="flex flex-col leading-snug">
              <span>{name}</span>
              <span className="text-sm font-normal text-ink-2">
                {title}, {unit}
              </span>
            </span>
          ),
        },
        { key: 'reply', label: t('table.reply'), cell: (line) => <Reply line={line} /> },
        {
          key: 'mail',
          label: t('table.mail'),
          cell: (line) => <MailState meetingId={meetingId} line={line} mayResend={table.maySend} />,
        },
      ]}
    />
  );
}

function Reply({ line }: { line: InvitationLine }) {
  const t = useTranslations('invitations');
  const momentText = useMomentText();
  if (!line.invited) return <span className="text-ink-2">{t('reply.notInvited')}</span>;
  const { siteName, reason, substitute, repliedAt, late, consentReason } = line;
  const details = [
    siteName && t('reply.at', { site: siteName }),
    substitute?.name,
    reason && t('consent.reason', { reason }),
    consentReason && t('consent.reason', { reason: consentReason }),
    repliedAt && `${momentText(repliedAt)}${late ? ` (${t('reply.late')})` : ''}`,
  ].filter(Boolean);
  return (
    <span className="flex flex-col gap-1">
      <ReplyPills {...line} />
      {details.length > 0 && <span className="text-sm text-ink-2">{details.join(' · ')}</span>}
    </span>
  );
}
