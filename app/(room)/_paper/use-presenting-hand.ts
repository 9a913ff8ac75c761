'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { newCommandId } from '@/app/_sync/command-id.ts';
import type { MeetingFeed } from '@/app/_sync/feed-client.ts';
import { useFeed } from '@/app/_sync/feed-context.tsx';
import type { PagePoint, Stroke } from '../../../server/sync/protocol.ts';
import type { PresentingTool } from '../_document/presenting-tool.ts';

/** Under the server's twenty a second. */
const pointEveryMs = 60;
/** A pointer at rest says that it is still there. */
const stillThereMs = 2_000;
/** Points nearer than this, in parts of the page, are left out of a line. */
const nearest = 0.003;
const mostPoints = 400;

interface Hand {
  documentId: string;
  page: number;
  tool: PresentingTool | null;
}

interface Shown {
  drawing: readonly PagePoint[] | null;
  pointing: PagePoint | null;
}
const nothing: Shown = { drawing: null, pointing: null };

/** Follows the pointer over the page with the tool in hand: shown here at once, and sent to all. */
export function usePresentingHand(
  layer: RefObject<HTMLDivElement | null>,
  { documentId, page, tool }: Hand,
): Shown {
  const feed = useFeed();
  const [shown, setShown] = useState(nothing);
  const latestTool = useRef(tool);
  latestTool.current = tool;
  const kind = tool?.kind ?? null;
  useEffect(() => {
    const element = layer.current;
    if (!element || !feed || kind === null) return;
    const at = { documentId, page };
    const end =
      kind === 'pointer'
        ? pointOn(element, feed, at, (pointing) => setShown({ drawing: null, pointing }))
        : drawOn(element, {
            show: (drawing) => setShown({ drawing, pointing: null }),
            finish: (points) => {
              const hand = latestTool.current;
              if (hand?.kind === 'pen') feed.mark({ ...at, stroke: strokeOf(hand.colour, points) });
            },
          });
    return () => {
      end();
      setShown(nothing);
    };
  }, [layer, feed, kind, documentId, page]);
  return shown;
}

function strokeOf(colour: Stroke['colour'], points: PagePoint[]): Stroke {
  return { id: newCommandId(), colour, points };
}

function placeOn(element: Element, event: PointerEvent): PagePoint {
  const box = element.getBoundingClientRect();
  const within = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 10_000) / 10_000;
  return {
    x: within((event.clientX - box.left) / box.width),
    y: within((event.clientY - box.top) / box.height),
  };
}

type Page = { documentId: string; page: number };

function pointOn(
  element: HTMLElement,
  feed: MeetingFeed,
  page: Page,
  show: (at: PagePoint | null) => void,
): () => void {
  let at: PagePoint | null = null;
  let sent: PagePoint | null = null;
  let sentAt = 0;
  const tell = () => {
    if (!at || (sent === at && Date.now() - sentAt < stillThereMs)) return;
    sent = at;
    sentAt = Date.now();
    feed.point({ ...page, at });
  };
  const timer = setInterval(tell, pointEveryMs);
  const move = (event: PointerEvent) => {
    at = placeOn(element, event);
    show(at);
  };
  const leave = () => {
    if (at) feed.point({ ...page, at: null });
    at = null;
    show(null);
  };
  const heard = new AbortController();
  const { signal } = heard;
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerdown', move, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('pointercancel', leave, { signal });
  return () => {
    clearInterval(timer);
    heard.abort();
    leave();
  };
}

function drawOn(
  element: HTMLElement,
  work: { show(points: readonly PagePoint[] | null): void; finish(points: PagePoint[]): void },
): () => void {
  let points: PagePoint[] = [];
  const add = (point: PagePoint) => {
    const last = points.at(-1);
    if (last && Math.hypot(point.x - last.x, point.y - last.y) < nearest) return;
    points = [...points, point];
    work.show(points);
  };
  const finish = () => {
    if (points.length > 0) work.finish(points);
    points = [];
    work.show(null);
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    add(placeOn(element, event));
  };
  const move = (event: PointerEvent) => {
    if (points.length === 0) return;
    add(placeOn(element, event));
    if (points.length < mostPoints) return;
    // A long line goes on where the one before ended.
    const last = points.at(-1);
    finish();
    if (last) add(last);
  };
  const heard = new AbortController();
  const { signal } = heard;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', finish, { signal });
  element.addEventListener('pointercancel', finish, { signal });
  return () => {
    heard.abort();
    finish();
  };
}
