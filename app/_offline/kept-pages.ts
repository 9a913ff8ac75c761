import { type HitInReading, type PageWord, pageWords } from '../../server/files/contract.ts';
import { hitsOnPage, soughtIn } from '../../server/files/search-rules.ts';
import type { PageSource } from '../_reader/page-source.ts';
import { type PagePart, pageName } from './kept-records.ts';
import type { Vault } from './vault.ts';

interface Paper {
  id: string;
  sha256: string | null;
  pages: number;
}

/** Pictures that stay open: compressed, so that many of them cost little. */
const mostOpen = { image: 40, thumbnail: 400 } as const;
const mostHits = 500;

/** The pages of one paper as this device keeps them. `close` lets go of the pictures. */
export function keptPages(vault: Vault, paper: Paper): PageSource & { close(): void } {
  const images = openPictures(vault, paper, 'image');
  const thumbnails = openPictures(vault, paper, 'thumbnail');
  const words = (page: number) => readWords(vault, paper, page);
  return {
    picture: (_at, page) => images.address(page),
    // One picture of each page is kept, and no address leads to it but from a script.
    isHere: () => true,
    preview: () => null,
    thumbnail: (_at, page) => thumbnails.address(page),
    words: (_at, page) => words(page),
    async find(_reading, text) {
      const sought = soughtIn(text);
      const hits: HitInReading[] = [];
      for (let page = 1; sought && page <= paper.pages && hits.length <= mostHits; page += 1) {
        hits.push(...hitsOnPage(page, await words(page), sought.words));
      }
      return { hits: hits.slice(0, mostHits), complete: hits.length <= mostHits };
    },
    close() {
      images.close();
      thumbnails.close();
    },
  };
}

async function readWords(vault: Vault, paper: Paper, page: number): Promise<PageWord[]> {
  const bytes = await vault.read(pageName(paper, page, 'words'));
  if (!bytes) return [];
  return pageWords.parse(JSON.parse(new TextDecoder().decode(bytes))).words;
}

/** Addresses of decrypted pictures, the ones used last. */
function openPictures(vault: Vault, paper: Paper, part: Exclude<PagePart, 'words'>) {
  const open = new Map<number, Promise<string>>();
  const letGo = (address: Promise<string>) =>
    void address.then(URL.revokeObjectURL, () => undefined);
  const make = async (page: number): Promise<string> => {
    const bytes = await vault.read(pageName(paper, page, part));
    if (!bytes) throw new Error(`page ${page} is not kept`);
    const address = URL.createObjectURL(new Blob([bytes], { type: 'image/webp' }));
    if (part === 'image') {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
    }
    return address;
  };
  return {
    address(page: number): Promise<string> {
      const known = open.get(page);
      const address = known ?? make(page);
      if (!known) address.catch(() => open.delete(page));
      open.delete(page);
      open.set(page, address);
      for (const [oldest, picture] of open) {
        if (open.size <= mostOpen[part]) break;
        open.delete(oldest);
        letGo(picture);
      }
      return address;
    },
    close() {
      for (const picture of open.values()) letGo(picture);
      open.clear();
    },
  };
}
