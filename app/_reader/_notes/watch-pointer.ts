import type { PageSize } from '../_pages/page-layout.ts';

/** x and y in points of the page, and pressure. */
export type PenPoint = [number, number, number];

export interface PointerWork {
  /** Whether the pointer is taken: otherwise the page scrolls and words are selected as ever. */
  begin(point: PenPoint): boolean;
  move(point: PenPoint): void;
  end(point: PenPoint): void;
  cancel(): void;
  /** A press without a drag, where the pointer was not taken. */
  press?(point: PenPoint): void;
}

/** Once a pen was seen, fingers and palms scroll and no longer draw. */
let penSeen = false;

const ordinaryPressure = 0.5;

/** Follows one pointer over a page. Returns what ends it. */
export function watchPointer(element: Element, size: PageSize, work: PointerWork): () => void {
  let active: number | null = null;
  let scrolling: { id: number; x: number; y: number } | null = null;
  const pointOf = (event: PointerEvent | MouseEvent): PenPoint => {
    const box = element.getBoundingClientRect();
    const pressure =
      event instanceof PointerEvent && event.pointerType === 'pen' && event.pressure > 0
        ? event.pressure
        : ordinaryPressure;
    const x = ((event.clientX - box.left) / box.width) * size[0];
    const y = ((event.clientY - box.top) / box.height) * size[1];
    return [x, y, pressure];
  };
  const down = (event: Event) => {
    if (!(event instanceof PointerEvent) || event.button !== 0 || active !== null) return;
    if (event.pointerType === 'pen') penSeen = true;
    if (event.pointerType === 'touch' && penSeen && !work.press) {
      scrolling = { id: event.pointerId, x: event.clientX, y: event.clientY };
      return;
    }
    if (!work.begin(pointOf(event))) return;
    event.preventDefault();
    active = event.pointerId;
    element.setPointerCapture(event.pointerId);
  };
  const move = (event: Event) => {
    if (!(event instanceof PointerEvent)) return;
    if (scrolling?.id === event.pointerId) {
      const place = element.closest('.reader-place');
      place?.scrollBy(scrolling.x - event.clientX, scrolling.y - event.clientY);
      scrolling = { id: event.pointerId, x: event.clientX, y: event.clientY };
      return;
    }
    if (event.pointerId !== active) return;
    const between = event.getCoalescedEvents?.() ?? [];
    for (const one of between.length > 0 ? between : [event]) work.move(pointOf(one));
  };
  const up = (event: Event) => {
    if (!(event instanceof PointerEvent)) return;
    if (scrolling?.id === event.pointerId) scrolling = null;
    if (event.pointerId !== active) return;
    active = null;
    work.end(pointOf(event));
  };
  const cancel = (event: Event) => {
    scrolling = null;
    if (!(event instanceof PointerEvent) || event.pointerId !== active) return;
    active = null;
    work.cancel();
  };
  const click = (event: Event) => {
    const selecting = (document.getSelection()?.toString().length ?? 0) > 0;
    if (!(event instanceof MouseEvent) || selecting || !work.press) return;
    // What a tool has placed is not pressed once more by whatever takes over from the tool.
    if (element instanceof SVGElement) event.stopPropagation();
    work.press(pointOf(event));
  };
  const heard: [string, (event: Event) => void][] = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', cancel],
    ['click', click],
  ];
  for (const [name, listener] of heard) element.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of heard) element.removeEventListener(name, listener);
  };
}
