'use client';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { type PointerEvent, useRef, useState } from 'react';
import type { SeatedPerson } from '../../server/sites/seating-contract.ts';

interface Props {
  people: readonly SeatedPerson[];
  chosenId: string | null;
  onChoose(personId: string | null): void;
  /** Let go of somewhere on the page. */
  onDrop(personId: string, event: PointerEvent): void;
}

/** So far a pointer must go before it is a drag and no press. */
const threshold = 8;

/** Those who have no seat yet: chosen by a press, or dragged to a seat. */
export function WaitingPeople({ people, chosenId, onChoose, onDrop }: Props) {
  const t = useTranslations('seating.seats');
  const chosen = people.find(({ personId }) => personId === chosenId);
  return (
    <section aria-labelledby="waiting-people" className="flex flex-col gap-3">
      <h2 id="waiting-people" className="text-lg font-semibold">
        {t('waiting')} ({people.length})
      </h2>
      <p role="status" className="text-sm text-ink-2">
        {people.length === 0
          ? t('everybody')
          : chosen
            ? t('chosenPerson', { name: chosen.name })
            : t('how')}
      </p>
      <ul className="flex max-h-[32rem] flex-col gap-2 overflow-y-auto">
        {people.map((person) => (
          <li key={person.personId}>
            <Person
              person={person}
              chosen={person.personId === chosenId}
              onChoose={() => onChoose(person.personId === chosenId ? null : person.personId)}
              onDrop={(event) => onDrop(person.personId, event)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PersonProps {
  person: SeatedPerson;
  chosen: boolean;
  onChoose(): void;
  onDrop(event: PointerEvent): void;
}

function Person({ person, chosen, onChoose, onDrop }: PersonProps) {
  const t = useTranslations('seating.seats');
  const from = useRef<{ x: number; y: number } | null>(null);
  const dragging = useRef(false);
  const [offset, setOffset] = useState<{ x: number; y: number } | null>(null);
  const stop = () => {
    from.current = null;
    setOffset(null);
  };
  const move = (event: PointerEvent) => {
    if (!from.current) return;
    const [x, y] = [event.clientX - from.current.x, event.clientY - from.current.y];
    if (Math.hypot(x, y) < threshold && !dragging.current) return;
    dragging.current = true;
    setOffset({ x, y });
  };
  return (
    <button
      type="button"
      aria-pressed={chosen}
      className={clsx(
        'flex min-h-12 w-full touch-pan-y flex-col rounded-md border-(length:--border-width) px-3 py-2 text-left',
        chosen ? 'border-act-ink bg-act-soft' : 'border-line bg-paper hover:bg-paper-2',
        offset && 'pointer-events-none relative z-30 opacity-80 shadow-float',
      )}
      style={offset ? { transform: `translate(${offset.x}px, ${offset.y}px)` } : undefined}
      onClick={() => {
        // The press that ends a drag chooses nobody.
        if (!dragging.current) onChoose();
        dragging.current = false;
      }}
      onPointerDown={(event) => {
        dragging.current = false;
        if (event.pointerType !== 'mouse') return;
        from.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={(event) => {
        if (dragging.current) onDrop(event);
        stop();
      }}
      onPointerCancel={stop}
    >
      <span className="font-semibold">{person.name}</span>
      <span className="text-sm text-ink-2">
        {person.title}
        {person.siteId === null && ` · ${t('noSite')}`}
      </span>
    </button>
  );
}
