'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { DateTimeInput } from '@/app/_ui/date-time-input.tsx';
import { IconButton } from '@/app/_ui/icon-button.tsx';
import { Select } from '@/app/_ui/select.tsx';
import { type RuleDraft, ruleOf } from './access-draft.ts';
import { useDossier } from './dossier-context.tsx';

const kinds = ['everyone', 'roll', 'role', 'people'] as const;
const roles = ['delegate', 'reviewer', 'substitute', 'guest', 'siteOperator'] as const;

interface Props {
  rule: RuleDraft;
  checked: boolean;
  onChange(rule: RuleDraft): void;
  onRemove(): void;
}

/** One rule: to whom, with which rights, until when. */
export function AccessRuleFields({ rule, checked, onChange, onRemove }: Props) {
  const t = useTranslations('dossier.access');
  const set = (part: Partial<RuleDraft>) => onChange({ ...rule, ...part });
  const choose = (value: string) => {
    const kind = kinds.find((one) => one === value);
    if (kind) set({ kind });
  };
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border-(length:--border-width) border-line p-4">
      <legend className="sr-only">{t('rule')}</legend>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Select
            label={t('subject')}
            value={rule.kind}
            onChange={choose}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </div>
        <IconButton label={t('removeRule')} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      <Whom rule={rule} set={set} error={checked && !ruleOf(rule) ? t('nobody') : undefined} />
      <div className="grid sm:grid-cols-2">
        <Checkbox
          label={t('download')}
          checked={rule.download}
          onChange={(download) => set({ download })}
        />
        <Checkbox label={t('print')} checked={rule.print} onChange={(print) => set({ print })} />
      </div>
      <DateTimeInput
        label={t('until')}
        hint={t('untilHint')}
        value={rule.until}
        onChange={(until) => set({ until })}
      />
    </fieldset>
  );
}

interface WhomProps {
  rule: RuleDraft;
  set(part: Partial<RuleDraft>): void;
  error: string | undefined;
}

function Whom({ rule, set, error }: WhomProps) {
  const t = useTranslations('dossier.access');
  const tRole = useTranslations('dossier.role');
  const { plan } = useDossier();
  if (rule.kind === 'everyone') return null;
  if (rule.kind === 'roll') {
    const rolls = plan.choices?.rolls ?? [];
    return (
      <Select
        label={t('roll')}
        placeholder={t('rollPlaceholder')}
        value={rule.rollId}
        error={error}
        onChange={(rollId) => set({ rollId })}
        options={rolls.map(({ id, name }) => ({ value: id, label: name }))}
      />
    );
  }
  if (rule.kind === 'role') {
    return (
      <Select
        label={t('role')}
        value={rule.role}
        onChange={(value) => {
          const role = roles.find((one) => one === value);
          if (role) set({ role });
        }}
        options={roles.map((role) => ({ value: role, label: tRole(role) }))}
      />
    );
  }
  return <People rule={rule} set={set} error={error} />;
}

function People({ rule, set, error }: WhomProps) {
  const t = useTranslations('dossier.access');
  const { plan } = useDossier();
  const toggle = (id: string, ticked: boolean) => {
    const others = rule.personIds.filter((one) => one !== id);
    set({ personIds: ticked ? [...others, id] : others });
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-semibold">{t('people')}</legend>
      <div className="max-h-72 overflow-y-auto rounded-md border-(length:--border-width) border-line px-3">
        {(plan.choices?.people ?? []).map(({ id, name, unit }) => (
          <Checkbox
            key={id}
            label={name}
            hint={unit}
            checked={rule.personIds.includes(id)}
            onChange={(ticked) => toggle(id, ticked)}
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="text-sm font-medium text-state-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
