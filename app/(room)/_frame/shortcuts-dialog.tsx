'use client';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { usePresent } from '@/app/_sync/feed-context.tsx';
import { Dialog } from '@/app/_ui/dialog.tsx';
import { isModerator } from '../_model/people.ts';
import { shortcutsSwitch, switchShortcuts } from '../_room/shortcuts-switch.ts';

const keys = [
  ['1 2 3', 'choose'],
  ['Enter', 'send'],
  ['P', 'floor'],
  ['Q', 'otherKinds'],
  ['B', 'vote'],
  ['T', 'document'],
  ['C', 'agenda'],
  ['← →', 'pages'],
  ['?', 'help'],
] as const;

/** Of the chair and the secretary. */
const consoleKeys = [
  ['M', 'callNext'],
  ['D', 'pause'],
  ['G', 'extend'],
  ['K', 'end'],
  ['S', 'nextItem'],
] as const;

export function ShortcutsDialog(props: { open: boolean; onOpenChange(open: boolean): void }) {
  const t = useTranslations('room.shortcuts');
  const listed = isModerator(usePresent()) ? [...keys, ...consoleKeys] : keys;
  const on = useSyncExternalStore(
    shortcutsSwitch.subscribe,
    shortcutsSwitch.get,
    shortcutsSwitch.get,
  );
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('title')}>
      <dl className="shortcuts">
        {listed.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <label className="shortcuts-switch">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => switchShortcuts(event.target.checked)}
        />
        {t('enabled')}
      </label>
    </Dialog>
  );
}
