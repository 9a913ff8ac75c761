import type { CatalogueTable } from '../../db/catalogue-table.ts';
import type { Tx } from '../../db/client.ts';
import { papersOfAgency, papersOfType } from '../documents/queries.ts';
import { meetingsOfType } from '../meetings/queries.ts';
import { peopleInPosition } from '../organisation/queries.ts';
import { positionTable } from '../organisation/requests.ts';
import type { CatalogueName, EntryView, simpleCatalogues } from './contract.ts';
import {
  documentTypes,
  issuingAgencies,
  loadAgencyEntries,
  loadCode,
  loadDocumentTypeEntries,
  meetingTypes,
} from './store.ts';

interface Kept {
  table: CatalogueTable;
  /** What carries an entry, in one word, and how many of that there are. */
  uses(tx: Tx, id: string): Promise<{ where: 'people' | 'papers' | 'meetings'; count: number }>;
}

/** Where each catalogue is kept, and what hangs on its entries. */
export const kept: Record<CatalogueName, Kept> = {
  positions: {
    table: positionTable,
    uses: async (tx, id) => ({ where: 'people', count: await peopleInPosition(tx, id) }),
  },
  'document-types': {
    table: documentTypes,
    async uses(tx, id) {
      const code = await loadCode(tx, id);
      return { where: 'papers', count: code === null ? 0 : await papersOfType(tx, code) };
    },
  },
  'issuing-agencies': {
    table: issuingAgencies,
    uses: async (tx, id) => ({ where: 'papers', count: await papersOfAgency(tx, id) }),
  },
  'meeting-types': {
    table: meetingTypes,
    uses: async (tx, id) => ({ where: 'meetings', count: await meetingsOfType(tx, id) }),
  },
};

type Simple = (typeof simpleCatalogues)[number];

export const entriesOf: Record<Simple, (tx: Tx, archived: boolean) => Promise<EntryView[]>> = {
  async positions(tx, archived) {
    const entries = await positionTable.load(tx, archived);
    return entries.map((entry) => ({ ...entry, symbol: '', code: '' }));
  },
  'document-types': loadDocumentTypeEntries,
  'issuing-agencies': loadAgencyEntries,
};
