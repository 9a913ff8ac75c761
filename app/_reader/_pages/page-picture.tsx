'use client';
import { useEffect, useRef } from 'react';
import { loadPicture } from './picture-store.ts';

/**
 * A picture of a page. It is decoded by ourselves and let go with the page: browsers keep what they
 * decode for an image element, which comes to hundreds of megabytes over a long paper.
 */
export function PagePicture({ address }: { address: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let ended = false;
    const show = async () => {
      const bitmap = await createImageBitmap(await loadPicture(address));
      const target = canvas.current;
      if (ended || !target) return bitmap.close();
      target.width = bitmap.width;
      target.height = bitmap.height;
      target.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    };
    // What cannot be drawn stays white; whether the picture could be had is told by whoever fetched it.
    show().catch(() => undefined);
    return () => {
      ended = true;
    };
  }, [address]);
  useEffect(() => {
    const target = canvas.current;
    return () => {
      if (!target) return;
      target.getContext('bitmaprenderer')?.transferFromImageBitmap(null);
      target.width = 0;
      target.height = 0;
    };
  }, []);
  return <canvas ref={canvas} className="reader-picture" />;
}
