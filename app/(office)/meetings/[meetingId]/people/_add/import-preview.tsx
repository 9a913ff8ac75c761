'use client';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { Button } from '@/app/_ui/button.tsx';
import { DialogActions } from '@/app/_ui/dialog.tsx';
import { StatusPill } from '@/app/_ui/status-pill.tsx';
import type { PreviewedRow } from '../../../../../../server/meetings/people-contract.ts';
import { ChoiceCell } from '../_list/choice-cell.tsx';
import { useAddPeople } from './use-add-people.ts';

interface Props {
  rows: readonly PreviewedRow[];
  onBack(): void;
  onClose(): void;
}

const skipped = '-';

/** What the list says, row by row: who will be added, whom to choose, and why not the others. */
export function ImportPreview({ rows, onBack, onClose }: Props) {
  const t = useTranslations('people.import');
  const { add, busy, refusal } = useAddPeople(onClose);
  const [choices, setChoices] = useState<Record<number, string>>({});
  const meant = rows.flatMap((row) => {
    const personId = row.finding === 'found' ? row.person?.personId : choices[row.line];
    return personId && personId !== skipped ? [{ personId, role: row.role }] : [];
  });
  const people = [...new Map(meant.map((one) => [one.personId, one])).values()];
  const wrong = rows.length - meant.length;
  return (
    <div className="flex flex-col gap-4">
      <p aria-live="polite">{t('summary', { good: people.length, wrong })}</p>
      <ul aria-label={t('rows')} className="flex max-h-[45dvh] flex-col gap-2 overflow-y-auto">
        {rows.map((row) => (
          <Row
            key={row.line}
            row={row}
            choice={choices[row.line] ?? skipped}
            onChoose={(personId) => setChoices({ ...choices, [row.line]: personId })}
          />
        ))}
      </ul>
      {refusal && <Banner tone="error">{refusal}</Banner>}
      <DialogActions>
        <Button onClick={onBack}>{t('back')}</Button>
        <Button
          variant="primary"
          busy={busy}
          disabled={people.length === 0}
          onClick={() => void add({ people })}
        >
          {t('add', { count: people.length })}
        </Button>
      </DialogActions>
    </div>
  );
}

interface RowProps {
  row: PreviewedRow;
  choice: string;
  onChoose(personId: string): void;
}

function Row({ row, choice, onChoose }: RowProps) {
  const t = useTranslations('people');
  const { line, given, finding, person, choices } = row;
  const good = finding === 'found' || choice !== skipped;
  const said = [given.name, given.title, given.unit, given.email].filter(Boolean).join(', ');
  return (
    <li className="flex flex-col gap-2 rounded-md border-(length:--border-width) border-line p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm text-ink-2">
          {t('import.line', { line })}: {said}
        </span>
        <StatusPill tone={good ? 'good' : 'waiting'}>
          {good ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          {t(`import.finding.${good ? 'found' : finding}`)}
        </StatusPill>
      </div>
      {person && (
        <p className="font-semibold">
          {person.name} · {person.title}, {person.unit} ({t(`role.${row.role}`)})
        </p>
      )}
      {!good && <p>{t(`import.advice.${finding}`, { role: given.role })}</p>}
      {choices.length > 0 && (
        <ChoiceCell
          label={t('import.choose', { line })}
          value={choice}
          disabled={false}
          onChange={onChoose}
          options={[
            { value: skipped, label: t('import.skip') },
            ...choices.map(({ personId, name, title, unit }) => ({
              value: personId,
              label: `${name} – ${title}, ${unit}`,
            })),
          ]}
        />
      )}
    </li>
  );
}
