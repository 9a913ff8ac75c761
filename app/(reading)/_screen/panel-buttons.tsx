'use client';
import { Files, MessageSquare, NotebookPen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BarButton } from '@/app/_reader/_frame/reader-bar.tsx';

export const panelNames = ['notes', 'comments', 'versions'] as const;
export type PanelName = (typeof panelNames)[number];

const icons = {
  notes: NotebookPen,
  comments: MessageSquare,
  versions: Files,
} satisfies Record<PanelName, unknown>;

export function PanelButtons(props: {
  names: readonly PanelName[];
  panel: PanelName | null;
  onPanel(panel: PanelName | null): void;
}) {
  const { names, panel, onPanel } = props;
  const t = useTranslations('reader.panel');
  return names.map((name) => {
    const Icon = icons[name];
    return (
      <BarButton
        key={name}
        label={t(name)}
        pressed={panel === name}
        onPress={() => onPanel(panel === name ? null : name)}
      >
        <Icon aria-hidden="true" />
      </BarButton>
    );
  });
}
