import { getStroke } from 'perfect-freehand';
import type { NoteColour, NoteView } from '../notes/contract.ts';
import type { PdfOverlay } from './pdf-overlay-parts.ts';

const fills: Record<NoteColour, string> = {
  yellow: '#ffe46b',
  green: '#a9ecc0',
  blue: '#b3d1ff',
  red: '#ffc0c3',
};
const inks: Record<NoteColour, string> = {
  yellow: '#d9a400',
  green: '#1d8a47',
  blue: '#1652c9',
  red: '#b3141f',
};
const signSize = 20;
const underline = 1.6;

type Point = [number, number];
type Shape = PdfOverlay['shapes'][number];

function box(x: number, y: number, width: number, height: number): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** One's notes as they are laid over the PDF for taking it along. */
export function overlayOf(notes: readonly NoteView[]): PdfOverlay {
  const shapes = notes.flatMap(shapesOf);
  const remarks = notes.flatMap(({ page, mark }) =>
    mark?.kind === 'text' ? [{ page, at: mark.at, text: mark.text }] : [],
  );
  return { shapes, remarks, heading: 'GHI CHÚ', pageWord: 'Trang' };
}

function shapesOf({ page, mark }: NoteView): Shape[] {
  if (mark === null) return [];
  const { colour } = mark;
  switch (mark.kind) {
    case 'highlight':
      return mark.rects.map(([x, y, width, height]) => {
        return {
          page,
          outline: box(x, y, width, height),
          colour: fills[colour],
          translucent: true,
        };
      });
    case 'underline':
      return mark.rects.map(([x, y, width, height]) => {
        const outline = box(x, y + height - underline / 2, width, underline);
        return { page, outline, colour: inks[colour], translucent: false };
      });
    case 'text': {
      const outline = box(...mark.at, signSize, signSize);
      return [{ page, outline, colour: fills[colour], translucent: true }];
    }
    case 'pen': {
      const drawn = getStroke(
        mark.points.map(([x, y, pressure]) => [x, y, pressure]),
        { size: mark.width, ...penLook },
      );
      const outline = drawn.map(([x = 0, y = 0]): Point => [x, y]);
      return outline.length < 3
        ? []
        : [{ page, outline, colour: inks[colour], translucent: false }];
    }
  }
}

/** As on the screen. */
const penLook = { thinning: 0.5, smoothing: 0.5, streamline: 0.4, simulatePressure: false };
