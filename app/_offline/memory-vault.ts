import type { OfflineList, OfflinePaper } from '../../server/offline/contract.ts';
import { meetingName, pageName, writeRecord } from './kept-records.ts';
import type { Vault } from './vault.ts';

/** A keeping without a browser, as tests need it. */
export function memoryVault(accountId: string): Vault {
  const records = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    accountId,
    expired: false,
    read: async (name) => records.get(name) ?? null,
    write: async (name, plain) => void records.set(name, plain),
    has: async (name) => records.has(name),
    names: async (prefix) => [...records.keys()].filter((name) => name.startsWith(prefix)).sort(),
    erase: async (prefix) => {
      for (const name of records.keys()) if (name.startsWith(prefix)) records.delete(name);
    },
    heard: async () => undefined,
    close: () => undefined,
  };
}

const meetingId = '00000000-0000-4000-8000-000000000001';
export const itemId = '00000000-0000-4000-8000-0000000000aa';

/** A paper of two pages; the same number is the same paper, another `sha256` another file of it. */
export function somePaper(number: number, sha256 = `sha-${number}`): OfflinePaper {
  const id = `00000000-0000-4000-8000-00000000010${number}`;
  return {
    itemId,
    reading: {
      ...{ source: 'document', id, lineageId: id, meetingId, title: `Báo cáo ${number}` },
      ...{ docNumber: `${number}/BC`, fileName: `${number}.pdf`, version: 1, status: 'issued' },
      ...{ newerId: null, sha256, conversion: 'ready', watermark: false, until: null },
      pageSizes: [
        [595, 842],
        [595, 842],
      ],
      rights: { download: true, print: true },
    },
  };
}

export function someList(accountId: string, papers: OfflinePaper[]): OfflineList {
  const items = [{ id: itemId, position: 1, title: 'Kế hoạch', paperOnly: false }];
  return {
    accountId,
    meeting: { meetingId, title: 'Họp kế hoạch', startsAt: '2026-11-25T01:00:00.000Z', items },
    ...{ papers, leftOut: [], keepDays: 14 },
  };
}

/** As if these papers had been stored whole. */
export async function storeWhole(vault: Vault, { meeting, papers }: OfflineList): Promise<void> {
  const kept = { meeting, papers, width: 800, keptAt: '2026-11-20T01:00:00.000Z', complete: true };
  await writeRecord(vault, meetingName(meeting.meetingId), kept);
  for (const { reading } of papers) {
    await vault.write(pageName(reading, 1, 'image'), new Uint8Array([1]));
  }
}
