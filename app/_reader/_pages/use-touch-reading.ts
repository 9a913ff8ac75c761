'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { limitZoom } from './page-layout.ts';

interface Touch {
  /** The zoom at present, as a factor of full width. */
  factor: number;
  onZoom?(zoom: number): void;
  onTurn?(by: 1 | -1): void;
}

const distance = (touches: TouchList): number => {
  const [first, second] = [touches[0], touches[1]];
  if (!first || !second) return 0;
  return Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY);
};

/** A swipe is long, level and begins where there is nothing more to scroll to. */
const swipeLength = 60;

/** Two fingers (or Ctrl and the wheel) zoom; where pages are turned, one finger swipes. */
export function useTouchReading(element: RefObject<HTMLElement | null>, touch: Touch): void {
  const latest = useRef(touch);
  latest.current = touch;
  useEffect(() => {
    const place = element.current;
    if (!place) return;
    let pinch: { distance: number; factor: number } | null = null;
    let swipe: { x: number; y: number; left: number } | null = null;
    const onStart = (event: TouchEvent) => {
      const [finger] = event.touches;
      if (event.touches.length === 2) {
        pinch = { distance: distance(event.touches), factor: latest.current.factor };
        swipe = null;
      } else if (finger) {
        swipe = { x: finger.clientX, y: finger.clientY, left: place.scrollLeft };
      }
    };
    const onMove = (event: TouchEvent) => {
      if (!pinch || event.touches.length !== 2 || !latest.current.onZoom) return;
      event.preventDefault();
      const spread = distance(event.touches) / Math.max(1, pinch.distance);
      latest.current.onZoom(limitZoom(pinch.factor * spread));
    };
    const onEnd = (event: TouchEvent) => {
      const [finger] = event.changedTouches;
      if (swipe && finger && event.touches.length === 0 && place.scrollLeft === swipe.left) {
        const x = finger.clientX - swipe.x;
        const level = Math.abs(x) > 2 * Math.abs(finger.clientY - swipe.y);
        const selecting = (document.getSelection()?.toString().length ?? 0) > 0;
        if (level && Math.abs(x) > swipeLength && !selecting)
          latest.current.onTurn?.(x < 0 ? 1 : -1);
      }
      swipe = null;
      if (event.touches.length < 2) pinch = null;
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || !latest.current.onZoom) return;
      event.preventDefault();
      latest.current.onZoom(limitZoom(latest.current.factor * Math.exp(-event.deltaY / 300)));
    };
    place.addEventListener('touchstart', onStart, { passive: true });
    place.addEventListener('touchmove', onMove, { passive: false });
    place.addEventListener('touchend', onEnd);
    place.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      place.removeEventListener('touchstart', onStart);
      place.removeEventListener('touchmove', onMove);
      place.removeEventListener('touchend', onEnd);
      place.removeEventListener('wheel', onWheel);
    };
  }, [element]);
}
