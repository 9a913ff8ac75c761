'use client';
import {
  Gavel,
  ListOrdered,
  type LucideIcon,
  MapPinned,
  MessageSquare,
  Mic,
  MonitorUp,
  UserCheck,
  Vote,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ConsolePart, useConsoleParts } from './console-parts.tsx';
import { useConsoleMarks } from './use-console-marks.ts';

const entries: readonly (readonly [Exclude<ConsolePart, 'queue' | 'closed'>, LucideIcon])[] = [
  ['agenda', ListOrdered],
  ['floor', Mic],
  ['vote', Vote],
  ['messages', MessageSquare],
  ['rollCall', UserCheck],
  ['sites', MapPinned],
  ['hall', MonitorUp],
  ['session', Gavel],
];

/** Every part of the console in sight, one tap away, with a number where something waits. */
export function ConsoleNav() {
  const t = useTranslations('console.nav');
  const { goTo } = useConsoleParts();
  const marks = useConsoleMarks();
  return (
    <nav className="console-nav" aria-label={t('label')}>
      {entries.map(([part, Icon]) => {
        const mark = marks[part] ?? 0;
        return (
          <button key={part} type="button" onClick={() => goTo(part)}>
            <span className="console-nav-icon">
              <Icon aria-hidden="true" size={22} />
              {mark > 0 && <b aria-hidden="true">{mark > 99 ? '99+' : mark}</b>}
            </span>
            <span>{t(part)}</span>
            {mark > 0 && <span className="sr-only">{t('waits', { count: mark })}</span>}
          </button>
        );
      })}
    </nav>
  );
}
