'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { Dialog, DialogActions } from '@/app/_ui/dialog.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import { draftsOf, newRule, type RuleDraft, ruleOf } from './access-draft.ts';
import { AccessRuleFields } from './access-rule-fields.tsx';
import { useDossier } from './dossier-context.tsx';
import type { PaperDialogProps } from './paper-dialog.tsx';

/** To whom a paper is given once it is issued. Without rules: all participants, with every right. */
export function AccessDialog({ paper, onClose }: PaperDialogProps) {
  const t = useTranslations('dossier.access');
  const tCommon = useTranslations('common');
  const { meetingId, done } = useDossier();
  const [rules, setRules] = useState(() => draftsOf(paper.given?.access ?? null));
  const [watermark, setWatermark] = useState(paper.given?.watermark ?? false);
  const [checked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('documents.set-access', { quiet: true });
  const replace = (key: string, next: RuleDraft | null) =>
    setRules((all) => all.flatMap((rule) => (rule.key === key ? (next ?? []) : rule)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const complete = rules.flatMap((rule) => ruleOf(rule) ?? []);
    if (complete.length < rules.length) return;
    const access = complete.length > 0 ? complete : null;
    const answer = await run({ meetingId, documentId: paper.id, access, watermark });
    if (!answer.ok) return setRefusal(refusalText(answer));
    onClose();
    done(t('done'));
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('title')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-ink-2">{t('text')}</p>
        {refusal && <Banner tone="error">{refusal}</Banner>}
        {rules.length === 0 && <Banner tone="info">{t('noRules')}</Banner>}
        {rules.map((rule) => (
          <AccessRuleFields
            key={rule.key}
            rule={rule}
            checked={checked}
            onChange={(next) => replace(rule.key, next)}
            onRemove={() => replace(rule.key, null)}
          />
        ))}
        <Button onClick={() => setRules((all) => [...all, newRule()])}>
          <Plus aria-hidden="true" />
          {t('addRule')}
        </Button>
        <Checkbox
          label={t('watermark')}
          hint={t('watermarkHint')}
          checked={watermark}
          onChange={setWatermark}
        />
        <DialogActions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
