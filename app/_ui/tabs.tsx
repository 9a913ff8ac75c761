'use client';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { tabListLook, tabLook } from './tab-look.ts';

interface Props {
  /** What the tabs are about, for screen readers. */
  label: string;
  tabs: readonly { value: string; label: ReactNode; content: ReactNode }[];
  /** Left out, the first one is open and the tabs remember by themselves. */
  value?: string;
  onChange?(value: string): void;
}

/** Parts of one page of which one is shown. Tabs that are pages of their own are `LinkTabs`. */
export function Tabs({ label, tabs, value, onChange }: Props) {
  return (
    <Radix.Root value={value} defaultValue={tabs[0]?.value} onValueChange={onChange}>
      <Radix.List aria-label={label} className={tabListLook}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={tabLook}>
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-5">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
