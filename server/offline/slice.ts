import { itemsOf } from '../agenda/queries.ts';
import { readableDocuments, readableDocumentsOf, readingOf } from '../documents/queries.ts';
import { recordOpening } from '../documents/requests.ts';
import {
  type Command,
  defineAccountCommand,
  definePreparationQuery,
  type Query,
} from '../kernel/define-command.ts';
import type { Slice } from '../kernel/registry.ts';
import { fail, ok } from '../kernel/result.ts';
import { dossierMeeting } from '../meetings/queries.ts';
import { mayKeep, mayList } from './access.ts';
import * as contract from './contract.ts';
import { decideKeep } from './rules.ts';

export interface OfflineSettings {
  /** False: nothing may be stored on devices, and what is stored is erased. */
  allowed: boolean;
  keepDays: number;
}

function listQuery({ allowed, keepDays }: OfflineSettings): Query {
  return definePreparationQuery(contract.list, {
    access: mayList,
    async run({ tx, viewer, now }, { meetingId }) {
      if (!allowed) return fail('offline.switched-off');
      const meeting = await dossierMeeting(tx, meetingId);
      if (!meeting) throw new Error(`no meeting ${meetingId}`);
      const papers: contract.OfflinePaper[] = [];
      const leftOut: contract.OfflineList['leftOut'] = [];
      for (const paper of await readableDocumentsOf(tx, viewer, meetingId, now)) {
        const { documentId, itemId, subject } = paper;
        const decision = decideKeep(paper);
        if (decision === 'keep') {
          const reading = await readingOf(tx, viewer, documentId, now);
          if (reading) papers.push({ itemId, reading });
        } else if (decision !== 'not-issued') leftOut.push({ title: subject, reason: decision });
      }
      const items = await itemsOf(tx, meetingId);
      return ok({
        accountId: viewer.accountId,
        meeting: {
          ...{ meetingId, title: meeting.title, startsAt: meeting.startsAt.toISOString() },
          items: items.map(({ id, position, title, paperOnly }) => {
            return { id, position, title, paperOnly };
          }),
        },
        ...{ papers, leftOut, keepDays },
      });
    },
  });
}

function keepCommand({ allowed }: OfflineSettings): Command {
  return defineAccountCommand(contract.keep, {
    access: mayKeep,
    async run({ tx, viewer, now }, { documentIds }) {
      if (!allowed) return fail('offline.switched-off');
      const readable = await readableDocuments(tx, viewer, documentIds, now);
      const kept = [...readable.values()].filter((paper) => decideKeep(paper) === 'keep');
      const { personId } = viewer;
      for (const { documentId } of kept) {
        await recordOpening(tx, { documentId, personId, action: 'offline', now });
      }
      return ok({ documentIds: kept.map(({ documentId }) => documentId) });
    },
  });
}

export function offlineSlice(settings: OfflineSettings): Slice {
  return {
    name: 'offline',
    commands: [keepCommand(settings)],
    queries: [listQuery(settings)],
    events: [],
    parts: [],
  };
}
