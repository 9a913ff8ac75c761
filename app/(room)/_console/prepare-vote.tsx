'use client';
import { ListPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import type { RuleProfile } from '../../../server/voting/contract.ts';
import { linesOf, voteFaults } from '../_model/vote-draft.ts';
import { useDevice } from '../_room/device-context.tsx';
import { useCommand } from '../_room/use-command.ts';
import { useOfferedRules } from './use-offered-rules.ts';

/** A vote on the current item, by a rule of the catalogue; opened when the chair says so. */
export function PrepareVote() {
  const t = useTranslations('console.vote');
  const { currentItemId } = usePresent().agenda;
  const [open, setOpen] = useState(false);
  if (currentItemId === null) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <ListPlus aria-hidden="true" />
        {t('prepare')}
      </Button>
      {open && <PrepareDialog itemId={currentItemId} onClose={() => setOpen(false)} />}
    </>
  );
}

const asLines = (text: string) => linesOf(text).map((title) => ({ title }));
const asNames = (text: string) => linesOf(text).map((name) => ({ name }));

function PrepareDialog({ itemId, onClose }: { itemId: string; onClose(): void }) {
  const t = useTranslations('console.vote');
  const common = useTranslations('common');
  const { rolls } = usePresent().attendance;
  const { meetingId } = useDevice();
  const rules = useOfferedRules();
  const prepare = useCommand('voting.prepare');
  const [title, setTitle] = useState('');
  const [rollId, setRollId] = useState(rolls[0]?.id ?? '');
  const [ruleId, setRuleId] = useState('');
  const [lines, setLines] = useState('');
  const [seats, setSeats] = useState('1');
  const [tried, setTried] = useState(false);
  const profile: RuleProfile | null = rules?.find(({ id }) => id === ruleId) ?? null;
  const faults = voteFaults({ title, rollId, profile, lines, seats });
  const error = (field: keyof typeof faults) =>
    tried && faults[field] ? t(`faults.${faults[field]}`) : undefined;
  const send = async () => {
    setTried(true);
    if (!profile || Object.keys(faults).length > 0) return;
    const election = profile.form === 'election';
    const answer = await prepare.run({
      ...{ meetingId, itemId, rollId, title, profile },
      questions: profile.form === 'questions' ? asLines(lines) : [],
      candidates: election ? asNames(lines) : [],
      seats: election ? Number(seats) : 0,
    });
    if (answer.ok) onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('prepare')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextInput
          label={t('voteTitle')}
          value={title}
          maxLength={500}
          error={error('title')}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Select
          label={t('roll')}
          value={rollId}
          onChange={setRollId}
          error={error('rollId')}
          options={rolls.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label={t('rule')}
          value={ruleId}
          onChange={setRuleId}
          placeholder={t('chooseRule')}
          error={error('profile')}
          options={(rules ?? []).flatMap(({ id, name }) =>
            id ? [{ value: id, label: name }] : [],
          )}
        />
        {profile && <p className="text-ink-2">{profile.source}</p>}
        {profile?.sourceRepealed && <Banner tone="warn">{t('repealed')}</Banner>}
        {profile && profile.form !== 'scoring' && (
          <TextArea
            label={t(`lines.${profile.form}`)}
            hint={t(`linesHint.${profile.form}`)}
            value={lines}
            rows={3}
            error={error('lines')}
            onChange={(event) => setLines(event.target.value)}
          />
        )}
        {profile?.form === 'election' && (
          <TextInput
            label={t('seats')}
            inputMode="numeric"
            value={seats}
            error={error('seats')}
            onChange={(event) => setSeats(event.target.value)}
          />
        )}
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" type="submit" busy={prepare.busy}>
            {t('prepareSend')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
