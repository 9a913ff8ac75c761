import { z } from 'zod';

const point = z.tuple([z.number(), z.number()]);

/** A filled outline on a page, in points from the upper left corner of the page as it is seen. */
const shape = z.object({
  page: z.int(),
  outline: z.array(point).min(3),
  /** #rrggbb */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** The page shows through, as through a marker's colour. */
  translucent: z.boolean(),
});

/** What is laid over a PDF: outlines, and words that are told on pages of their own at its end. */
export const pdfOverlay = z.object({
  shapes: z.array(shape),
  /** Numbered on their pages at `at`. */
  remarks: z.array(z.object({ page: z.int(), at: point, text: z.string() })),
  heading: z.string(),
  /** How a remark begins: `1. Trang 3`. */
  pageWord: z.string(),
});
export type PdfOverlay = z.infer<typeof pdfOverlay>;
export type OverlayPoint = z.infer<typeof point>;
