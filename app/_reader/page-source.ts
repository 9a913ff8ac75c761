'use client';
import { createContext, use } from 'react';
import { runQuery } from '@/app/_sync/requests.ts';
import type { HitInReading, PageWord, ReadingSource } from '../../server/files/contract.ts';
import { addressOf, pageAddress, type ReadAt } from './_pages/page-address.ts';
import { type DrawnWidth, previewWidth, thumbnailWidth } from './_pages/page-width.ts';
import { hasPicture, loadPicture } from './_pages/picture-store.ts';
import { loadWords } from './_text/word-store.ts';

/** Where the pages of a paper come from: the server, or what this device keeps of it. */
export interface PageSource {
  /** The address of a picture that has arrived. Rejects where it cannot be had. */
  picture(at: ReadAt, page: number, width: DrawnWidth): Promise<string>;
  /** Whether that picture can be shown without waiting. */
  isHere(at: ReadAt, page: number, width: DrawnWidth): boolean;
  /** Where the browser itself finds a picture that is small yet readable; null where it cannot. */
  preview(at: ReadAt, page: number): string | null;
  /** The address of the small picture, at once where it is known. */
  thumbnail(at: ReadAt, page: number): string | Promise<string>;
  words(at: ReadAt, page: number): Promise<PageWord[]>;
  /** Null where it could not be searched. */
  find(
    reading: { source: ReadingSource; id: string },
    text: string,
  ): Promise<{ hits: HitInReading[]; complete: boolean } | null>;
}

const fromServer: PageSource = {
  async picture(at, page, width) {
    const address = pageAddress(at, page, width);
    await loadPicture(address);
    return address;
  },
  isHere: (at, page, width) => hasPicture(pageAddress(at, page, width)),
  preview: (at, page) => pageAddress(at, page, previewWidth),
  thumbnail: (at, page) => pageAddress(at, page, thumbnailWidth),
  words: (at, page) => loadWords(`${addressOf(at)}/words-${page}.json`),
  async find({ source, id }, text) {
    const answer = await runQuery('files.search-in', { source, id, text });
    return answer.ok ? answer.value : null;
  },
};

const PageSourceContext = createContext(fromServer);

/** Around a reader whose pages do not come from the server. */
export const PageSourceProvider = PageSourceContext.Provider;

export const usePageSource = (): PageSource => use(PageSourceContext);
