'use client';
import { Trash2, Users } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { sendCommand } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.tsx';
import { EmptyState } from '@/app/_ui/empty-state.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Skeleton } from '@/app/_ui/skeleton.tsx';
import type { OutputOf } from '../../../server/transport/contract.ts';
import { CommentForm } from './comment-form.tsx';
import { useAnswer } from './use-answer.ts';

type Comment = OutputOf<'documents.comments'>['comments'][number];

/** Góp ý on the paper, which all who see it see, and a form for one's own. */
export function CommentsPanel(props: {
  meetingId: string;
  documentId: string;
  page: number;
  goTo(page: number, y: number): void;
}) {
  const { meetingId, documentId, page, goTo } = props;
  const t = useTranslations('reader.comments');
  const { state, value, reload } = useAnswer('documents.comments', { meetingId, documentId });
  if (state === 'loading') return <Skeleton lines={4} />;
  if (!value) {
    return (
      <Banner tone="error" action={<Button onClick={reload}>{t('again')}</Button>}>
        {t('failed')}
      </Banner>
    );
  }
  const { comments, mayComment } = value;
  return (
    <div className="flex flex-col gap-4">
      <p className="flex items-center gap-2 text-sm text-ink-2">
        <Users aria-hidden="true" size={16} className="shrink-0" />
        {t('public')}
      </p>
      {mayComment && <CommentForm {...{ meetingId, documentId, page }} onSent={reload} />}
      {comments.length === 0 && <EmptyState title={t('empty')} text={t('emptyHint')} />}
      <ul className="flex flex-col gap-3">
        {comments.map((comment) => (
          <li
            key={comment.id}
            className="rounded-md border-(length:--border-width) border-line p-3"
          >
            <CommentText comment={comment} goTo={goTo} />
            {comment.mayRemove && (
              <RemoveComment meetingId={meetingId} commentId={comment.id} onRemoved={reload} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function CommentText({ comment, goTo }: { comment: Comment; goTo(page: number, y: number): void }) {
  const t = useTranslations('reader.comments');
  const tFind = useTranslations('reader.find');
  const format = useFormatter();
  const { by, unit, at, page, version, text } = comment;
  return (
    <>
      <p className="font-semibold">{by}</p>
      <p className="text-sm text-ink-2">
        {unit} · {format.dateTime(new Date(at), { dateStyle: 'short', timeStyle: 'short' })} ·{' '}
        {t('version', { version })}
      </p>
      <p className="my-2 whitespace-pre-wrap">{text}</p>
      {page === null ? (
        <p className="text-sm text-ink-2">{t('whole')}</p>
      ) : (
        <button
          type="button"
          className="min-h-12 rounded-md px-2 text-act-ink underline hover:bg-act-soft"
          onClick={() => goTo(page, 0)}
        >
          {tFind('page', { page })}
        </button>
      )}
    </>
  );
}

function RemoveComment(props: { meetingId: string; commentId: string; onRemoved(): void }) {
  const t = useTranslations('reader.comments');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { meetingId, commentId, onRemoved } = props;
  const remove = async () => {
    setBusy(true);
    await sendCommand('documents.remove-comment', { meetingId, commentId });
    setBusy(false);
    setAsking(false);
    onRemoved();
  };
  return (
    <>
      <IconButton label={t('remove')} onClick={() => setAsking(true)}>
        <Trash2 aria-hidden="true" />
      </IconButton>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle')}
        text={t('removeText')}
        confirmLabel={t('remove')}
        busy={busy}
        onConfirm={() => void remove()}
      />
    </>
  );
}
