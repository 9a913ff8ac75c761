import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { z } from 'zod';
import { pageWidths, readingSource } from '../files/contract.ts';
import type { Asked, ReadingDesk, SentFile } from '../files/reading-desk.ts';
import type { Sessions } from './sessions.ts';

const address = z.object({
  source: readingSource,
  id: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const page = z.coerce.number().int().min(1).max(100_000);
const width = z.coerce.number().pipe(z.literal(pageWidths));

/** What one person may read must not stay in a cache that others share, nor with the next session. */
const forThisReader = { vary: 'Cookie', 'x-content-type-options': 'nosniff' };
const forEver = 'private, max-age=31536000, immutable';
/** A page with a mark says since when it is open. */
const forThisOpening = 'private, max-age=600';

type Answer = (response: ServerResponse, request: IncomingMessage) => Promise<void> | void;

/** `/api/readings/<source>/<id>/<sha256>/…`: pages, their words, the PDF and the uploaded file. */
export function readings({ sessions, desk }: { sessions: Sessions; desk: ReadingDesk }) {
  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const [source, id, sha256, name] = path.split('/').slice(3);
    const parsed = address.safeParse({ source, id, sha256 });
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const viewer = parsed.success && reads ? await sessions.viewerOf(request.headers) : null;
    const forPrint = /[?&]for=print(&|$)/.test(request.url ?? '');
    const answer =
      parsed.success && viewer
        ? await answerTo(desk, { ...parsed.data, viewer }, name ?? '', forPrint)
        : null;
    if (answer) return answer(response, request);
    response.writeHead(404, { 'cache-control': 'no-store' }).end();
  };
}

async function answerTo(
  desk: ReadingDesk,
  asked: Asked,
  name: string,
  forPrint: boolean,
): Promise<Answer | null> {
  const image = /^page-(\d{1,6})-(\d{1,5})\.webp$/.exec(name);
  if (image) return pageImage(desk, asked, image);
  const words = /^words-(\d{1,6})\.json$/.exec(name);
  if (words) return pageWords(desk, asked, page.safeParse(words[1]));
  if (name === 'paper.pdf') {
    const file = await desk.pdf(asked, forPrint ? 'print' : 'download');
    return file && fileAnswer(file, forPrint ? 'inline' : 'attachment');
  }
  if (name === 'with-notes.pdf') {
    const file = await desk.withNotes(asked);
    return file && fileAnswer(file, 'attachment');
  }
  if (name !== 'original') return null;
  const file = await desk.original(asked);
  return file && fileAnswer(file, 'attachment');
}

async function pageImage(
  desk: ReadingDesk,
  asked: Asked,
  [, number, pixels]: RegExpExecArray,
): Promise<Answer | null> {
  const wanted = z.tuple([page, width]).safeParse([number, pixels]);
  const found = wanted.success ? await desk.page(asked, ...wanted.data) : null;
  if (!found) return null;
  return (response) => {
    response.writeHead(200, {
      ...forThisReader,
      'content-type': 'image/webp',
      'content-length': found.image.length,
      'cache-control': found.marked ? forThisOpening : forEver,
    });
    response.end(found.image);
  };
}

async function pageWords(
  desk: ReadingDesk,
  asked: Asked,
  number: z.ZodSafeParseResult<number>,
): Promise<Answer | null> {
  const words = number.success ? await desk.words(asked, number.data) : null;
  if (!words) return null;
  return (response) => {
    response.writeHead(200, {
      ...forThisReader,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': forEver,
    });
    response.end(JSON.stringify(words));
  };
}

/** Sends a file, in ranges where they are asked for. */
export function fileAnswer(
  { path, fileName, mediaType, temporary }: SentFile,
  disposition: 'inline' | 'attachment',
  cacheControl = temporary ? 'private, no-store' : forEver,
): Answer {
  return (response, request) => {
    for (const [name, value] of Object.entries(forThisReader)) response.setHeader(name, value);
    response.setHeader('content-type', mediaType);
    response.setHeader('content-disposition', contentDisposition(disposition, fileName));
    response.setHeader('cache-control', cacheControl);
    if (temporary) response.once('close', () => void rm(path, { force: true }));
    send(request, path, { cacheControl: false, dotfiles: 'allow' }).pipe(response);
  };
}

/** The name in letters that every client reads, and as it is (RFC 6266). */
function contentDisposition(disposition: string, fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replaceAll(/đ/g, 'd')
    .replaceAll(/Đ/g, 'D')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '');
  const whole = encodeURIComponent(fileName).replaceAll(/['()*]/g, percent);
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
