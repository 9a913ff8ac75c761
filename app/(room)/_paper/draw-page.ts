import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface DrawnPage {
  /** The words of the page, for those who cannot see the picture of it. */
  text: string;
}

/** Largest canvas side that tablets still hold in memory, in device pixels. */
const maxSidePx = 4_096;

/** Draws a page so that it is `widthPx` wide, as sharp as the screen. Rejects when aborted. */
export async function drawPage(
  paper: PDFDocumentProxy,
  pageNumber: number,
  canvas: HTMLCanvasElement,
  widthPx: number,
  signal: AbortSignal,
): Promise<DrawnPage> {
  const page = await paper.getPage(pageNumber);
  signal.throwIfAborted();
  const natural = page.getViewport({ scale: 1 });
  const sharpness = Math.min(
    window.devicePixelRatio || 1,
    maxSidePx / widthPx,
    maxSidePx / ((widthPx * natural.height) / natural.width),
  );
  const viewport = page.getViewport({ scale: (widthPx / natural.width) * sharpness });
  // Drawn aside and put in place whole, so that turning a page never flashes white.
  const sheet = document.createElement('canvas');
  sheet.width = Math.floor(viewport.width);
  sheet.height = Math.floor(viewport.height);
  const drawing = page.render({ canvas: sheet, viewport });
  signal.addEventListener('abort', () => drawing.cancel(), { once: true });
  await drawing.promise;
  const content = await page.getTextContent();
  signal.throwIfAborted();
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  canvas.style.width = `${widthPx}px`;
  canvas.getContext('2d')?.drawImage(sheet, 0, 0);
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { text: text.replace(/\s+/g, ' ').trim() };
}
