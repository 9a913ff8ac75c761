import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';

let worker: Worker | null = null;

export interface Paper {
  document: PDFDocumentProxy;
  close(): void;
}

/** Opens a paper by its address and fetches only the parts that are looked at. */
export async function openPaper(url: string): Promise<Paper> {
  worker ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({
    url,
    rangeChunkSize: 65_536,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
  });
  const document = await task.promise;
  return { document, close: () => void task.destroy() };
}
