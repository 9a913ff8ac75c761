'use client';
import { useTranslations } from 'next-intl';
import { runQuery } from '@/app/_sync/requests.ts';
import { Banner } from '@/app/_ui/banner.tsx';
import { Checkbox } from '@/app/_ui/checkbox.tsx';
import { Spinner } from '@/app/_ui/spinner.tsx';
import type { TreeUnit } from '../../../../../../server/organisation/contract.ts';
import { useOnce } from './use-once.ts';

const load = () => runQuery('organisation.tree', {});

interface Props {
  chosen: readonly string[];
  onChange(unitIds: string[]): void;
}

/** Units under which a chosen one stands, so that they come with it. */
function insideChosen(units: readonly TreeUnit[], chosen: readonly string[]): Set<string> {
  const inside = new Set<string>();
  for (const { id, parentId } of units) {
    if (parentId && (chosen.includes(parentId) || inside.has(parentId))) inside.add(id);
  }
  return inside;
}

/** Whole units of the tree, with everybody below them. */
export function UnitsPane({ chosen, onChange }: Props) {
  const t = useTranslations('people');
  const answer = useOnce(load);
  if (!answer) return <Spinner />;
  if (!answer.ok) return <Banner tone="error">{t('picker.failed')}</Banner>;
  const { units } = answer.value;
  const inside = insideChosen(units, chosen);
  return (
    <fieldset>
      <legend className="mb-2 text-ink-2">{t('unitsHint')}</legend>
      <ul className="max-h-[45dvh] overflow-y-auto">
        {units.map(({ id, name, depth, people }) => (
          <li key={id} style={{ paddingInlineStart: `${depth * 24}px` }}>
            <Checkbox
              label={name}
              hint={t('unitPeople', { count: people })}
              checked={chosen.includes(id) || inside.has(id)}
              disabled={inside.has(id)}
              onChange={(on) => {
                const others = chosen.filter((one) => one !== id);
                onChange(on ? [...others, id] : others);
              }}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
