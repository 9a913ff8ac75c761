'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Banner } from '@/app/_ui/banner.tsx';
import { useToast } from '@/app/_ui/toast.tsx';
import { useCommand, useRefusalText } from '@/app/(office)/_frame/use-command.ts';
import type { PlanElement, RoomView, SeatingPlan } from '../../server/rooms/contract.ts';
import { EditingTools } from './editing-tools.tsx';
import { Palette } from './palette.tsx';
import { moved, removed } from './plan-edits.ts';
import { PlanFigure } from './plan-figure.tsx';
import { emptyPlan, isSeat, step } from './plan-shapes.ts';
import { SelectedPart } from './selected-part.tsx';
import { usePlanEditing } from './use-plan-editing.ts';

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Draws the seating plan of a room: by mouse, by touch, or by keyboard. */
export function PlanEditor({ room, plan: first }: { room: RoomView; plan: SeatingPlan | null }) {
  const t = useTranslations('seating.editor');
  const router = useRouter();
  const toast = useToast();
  const refusalText = useRefusalText();
  const { run, busy } = useCommand('rooms.save-plan', { quiet: true });
  const [start] = useState(first ?? emptyPlan);
  const editing = usePlanEditing(start);
  const [several, setSeveral] = useState(false);
  const [alone, setAlone] = useState(false);
  const [zoom, setZoom] = useState(1);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [saved, setSaved] = useState<SeatingPlan>(start);
  const { plan, selection, setSelection, change } = editing;
  const unsaved = plan !== saved;
  useLeaveWarning(unsaved);

  const save = async () => {
    const answer = await run({ roomId: room.id, plan });
    if (!answer.ok) return setRefusal(refusalText(answer));
    setRefusal(null);
    setSaved(plan);
    toast({ tone: 'success', text: t('saved') });
    router.refresh();
  };
  const keys = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    const delta = event.shiftKey ? step : 1;
    if (arrow && selection.size > 0) {
      change(moved(plan, selection, arrow[0] * delta, arrow[1] * delta));
    } else if (event.key === 'Delete' && selection.size > 0) {
      change(removed(plan, selection));
      setSelection(new Set());
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      (event.shiftKey ? editing.redo : editing.undo)?.();
    } else return;
    event.preventDefault();
  };
  const options = (extra: boolean) => ({ several: several || extra, alone });
  const kindOf = (element: PlanElement) => t(`kinds.${element.kind}`);
  const seats = plan.elements.filter(isSeat).length;
  return (
    <div className="flex flex-col gap-5">
      {refusal !== null && <Banner tone="error">{refusal}</Banner>}
      <Palette
        plan={plan}
        onAdd={(elements) => {
          change({ ...plan, elements: [...plan.elements, ...elements] });
          setSelection(new Set(elements.map(({ id }) => id)));
        }}
        onResize={change}
      />
      <EditingTools
        {...{ editing, several, alone, zoom, busy, unsaved }}
        onSeveral={setSeveral}
        onAlone={setAlone}
        onZoom={setZoom}
        onSave={() => void save()}
      />
      <p
        role="status"
        className={seats > room.capacity ? 'font-semibold text-state-ink' : 'text-ink-2'}
      >
        {t(seats > room.capacity ? 'tooMany' : 'count', { seats, capacity: room.capacity })}
      </p>
      <PlanFigure
        grid
        plan={plan}
        zoom={zoom}
        label={t('plan', { room: room.name })}
        lookOf={({ id }) => ({ chosen: selection.has(id) })}
        nameOf={(element) => `${kindOf(element)} ${element.label}`.trim()}
        onPress={(element, event) => editing.begin(element, event, options(event.shiftKey))}
        onActivate={(element) => editing.toggle(element, options(false))}
        onBackground={() => setSelection(new Set())}
        onMove={editing.follow}
        onRelease={editing.end}
        onKey={keys}
      />
      <SelectedPart editing={editing} />
      <p className="text-sm text-ink-2">{t('keys')}</p>
    </div>
  );
}

/** Asks before the page is left with something that has not been saved. */
function useLeaveWarning(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
