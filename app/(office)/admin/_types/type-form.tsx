'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { TextArea } from '@/app/_ui/text-area.tsx';
import { TextInput } from '@/app/_ui/text-input.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { MeetingTypeView } from '../../../../server/catalogues/contract.ts';
import { meetingTypeTemplate } from '../../../../server/catalogues/template-contract.ts';
import type { RuleProfile } from '../../../../server/voting/contract.ts';
import { GroupRoles } from './group-roles.tsx';
import { ItemsEditor } from './items-editor.tsx';
import { ruleKey } from './rule-key.ts';
import { useTypeDraft } from './use-type-draft.ts';

interface Props {
  /** Null for a new one. */
  type: MeetingTypeView | null;
  profiles: readonly RuleProfile[];
  groups: readonly { id: string; name: string }[];
}

const noProfile = 'none';

/** What a new meeting of a type begins with. */
export function TypeForm({ type, profiles, groups }: Props) {
  const t = useTranslations('admin.types');
  const tEntries = useTranslations('admin.entries');
  const router = useRouter();
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('catalogues.save-meeting-type', { quiet: true });
  const { draft, change } = useTypeDraft(type);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [badWords, setBadWords] = useState<string>();
  const bad = (key: 'workingDaysBefore') =>
    !meetingTypeTemplate.shape[key].safeParse(Number(draft[key])).success;
  const speechLimitSeconds = Number(draft.speechMinutes) * 60;
  const badSpeech =
    !meetingTypeTemplate.shape.speechLimitSeconds.safeParse(speechLimitSeconds).success;
  const wordsOf = ({ id, name, version }: RuleProfile) =>
    id === null ? name : t('profileVersion', { name, version });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    setBadWords(undefined);
    const items = draft.items.map(({ title, minutes }) => ({ title, minutes: Number(minutes) }));
    const template = meetingTypeTemplate.safeParse({
      ...{ items, people: draft.people, invitationText: draft.invitationText, speechLimitSeconds },
      ruleProfile: profiles.find((profile) => ruleKey(profile) === draft.profile) ?? null,
      workingDaysBefore: Number(draft.workingDaysBefore),
    });
    if (draft.name.trim() === '' || !template.success) return setRefusal(t('incomplete'));
    const { name, councilStyle } = draft;
    const input = { id: type?.id ?? null, name, councilStyle, template: template.data };
    const answer = await run(input);
    if (!answer.ok) {
      const aboutWords = answer.code === 'catalogues.bad-invitation-text';
      return aboutWords ? setBadWords(refusalText(answer)) : setRefusal(refusalText(answer));
    }
    router.push('/admin/meeting-types');
    router.refresh();
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-3xl flex-col gap-5">
      {refusal !== null && <Banner tone="error">{refusal}</Banner>}
      <TextInput
        label={tEntries('name')}
        error={tried && draft.name.trim() === '' ? tEntries('nameNeeded') : undefined}
        value={draft.name}
        maxLength={200}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Checkbox
        label={t('councilStyle')}
        hint={t('councilStyleHint')}
        checked={draft.councilStyle}
        onChange={(councilStyle) => change({ councilStyle })}
      />
      <ItemsEditor items={draft.items} tried={tried} onChange={(items) => change({ items })} />
      <GroupRoles groups={groups} people={draft.people} onChange={(people) => change({ people })} />
      <Select
        label={t('profile')}
        hint={t('profileHint')}
        value={draft.profile === '' ? noProfile : draft.profile}
        onChange={(value) => change({ profile: value === noProfile ? '' : value })}
        options={[
          { value: noProfile, label: t('noProfile') },
          ...profiles.map((profile) => ({
            value: ruleKey(profile),
            label: wordsOf(profile),
          })),
        ]}
      />
      <TextArea
        label={t('invitationText')}
        hint={t('invitationTextHint')}
        error={badWords}
        value={draft.invitationText}
        maxLength={4_000}
        onChange={(event) => change({ invitationText: event.target.value })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput
          label={t('workingDays')}
          error={tried && bad('workingDaysBefore') ? t('badWorkingDays') : undefined}
          inputMode="numeric"
          value={draft.workingDaysBefore}
          onChange={(event) => change({ workingDaysBefore: event.target.value })}
        />
        <TextInput
          label={t('speech')}
          error={tried && badSpeech ? t('badSpeech') : undefined}
          inputMode="numeric"
          value={draft.speechMinutes}
          onChange={(event) => change({ speechMinutes: event.target.value })}
        />
      </div>
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          {tEntries('save')}
        </Button>
      </div>
    </form>
  );
}
