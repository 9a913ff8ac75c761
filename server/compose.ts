import { createReadStream } from 'node:fs';
import type { Database } from '../db/client.ts';
import { agendaSlice } from './agenda/slice.ts';
import { attendanceEffects } from './attendance/effects.ts';
import { createRecords } from './attendance/record-files.ts';
import { attendanceSlice } from './attendance/slice.ts';
import { cataloguesSlice } from './catalogues/slice.ts';
import { confinementOf } from './deliberation/queries.ts';
import { deliberationSlice } from './deliberation/slice.ts';
import { displaysSlice } from './displays/slice.ts';
import { documentForNotes } from './documents/for-notes.ts';
import { documentsSlice } from './documents/slice.ts';
import { assembleFiles } from './files/assemble.ts';
import { keepOwnPdf } from './files/keeping.ts';
import type { Storage } from './files/storage.ts';
import { identitySlice } from './identity/slice.ts';
import { invitationEffects } from './invitations/effects.ts';
import { invitationsSlice } from './invitations/slice.ts';
import type { Clock } from './kernel/clock.ts';
import { createRegistry, effectTable } from './kernel/registry.ts';
import { createRunCommand, type KernelDependencies } from './kernel/run-command.ts';
import { createRunQuery } from './kernel/run-query.ts';
import { createRunSystem } from './kernel/run-system.ts';
import { entryForNotes } from './library/for-notes.ts';
import { librarySlice } from './library/slice.ts';
import type { MailPort } from './mail/port.ts';
import { createGrants } from './media/grants.ts';
import { createMediaState } from './media/media-state.ts';
import type { MediaPort } from './media/port.ts';
import { mediaSlice } from './media/slice.ts';
import { meetingViewer, meetingViewers, preparationViewer } from './meetings/queries.ts';
import { meetingsSlice } from './meetings/slice.ts';
import { messagesSlice } from './messages/slice.ts';
import { papersOf } from './notes/papers.ts';
import { notesSlice } from './notes/slice.ts';
import { type OfflineSettings, offlineSlice } from './offline/slice.ts';
import { organisationSlice } from './organisation/slice.ts';
import { paperEffects } from './papers/effects.ts';
import type { PaperFiles } from './papers/port.ts';
import { papersSlice } from './papers/slice.ts';
import { wordToPdf } from './papers/word-to-pdf.ts';
import { roomsSlice } from './rooms/slice.ts';
import { ruleProfilesSlice } from './ruleprofiles/slice.ts';
import { createBallotBox } from './secretballots/box.ts';
import { secretBallotsSlice } from './secretballots/slice.ts';
import { sitesSlice } from './sites/slice.ts';
import { speakersSlice } from './speakers/slice.ts';
import { voterKeysSlice } from './voterkeys/slice.ts';
import { votingSlice } from './voting/slice.ts';

export interface Composition {
  db: Database;
  clock: Clock;
  mediaPort: MediaPort;
  storage: Storage;
  /** Null where no mail server is configured. */
  mail: MailPort | null;
  /** What may lie on devices; by default for two weeks without contact. */
  offline?: OfflineSettings;
  /** Address of the product as people type it. */
  publicUrl: string;
  report: KernelDependencies['report'];
  /** Hears of ballots that were refused, and of nothing that is on them. */
  refused: KernelDependencies['refused'];
  onMediaChanged(meetingId: string): void;
}

/** Papers that the product makes lie with all others, and can be read and searched like them. */
function paperFiles({ db, clock, storage }: Composition): PaperFiles {
  const { files, workDir, changing } = storage;
  return {
    workDir,
    keep: ({ docxPath, pdfPath }, refer) =>
      changing.run(async () => {
        const docx = await files.put(createReadStream(docxPath));
        const pdf = pdfPath === null ? null : await keepOwnPdf(db, files, pdfPath, clock.now());
        await refer({
          docxSha256: docx.sha256,
          pdfSha256: pdf?.sha256 ?? null,
          pages: pdf?.pages ?? null,
        });
      }),
  };
}

/** The slices and the kernel put together. `main.ts` adds what talks to the outside. */
export function composeProduct(parts: Composition) {
  const { db, clock, mediaPort, report } = parts;
  const mediaState = createMediaState(mediaPort, parts.onMediaChanged);
  const grants = createGrants({ db, port: mediaPort, state: mediaState });
  const files = assembleFiles(parts);
  const registry = createRegistry(
    [
      identitySlice,
      organisationSlice,
      meetingsSlice,
      sitesSlice,
      roomsSlice,
      cataloguesSlice,
      agendaSlice,
      deliberationSlice,
      attendanceSlice(parts.publicUrl),
      documentsSlice,
      files.slice,
      papersSlice,
      invitationsSlice(parts.mail),
      librarySlice,
      messagesSlice,
      displaysSlice,
      speakersSlice,
      voterKeysSlice(parts.publicUrl),
      votingSlice,
      ruleProfilesSlice,
      secretBallotsSlice(),
      notesSlice(papersOf([{ forNotes: documentForNotes }, { forNotes: entryForNotes }])),
      offlineSlice(parts.offline ?? { allowed: true, keepDays: 14 }),
      mediaSlice(mediaPort, grants),
    ],
    confinementOf,
  );
  const kernel: KernelDependencies = {
    db,
    clock,
    registry,
    meetingViewer,
    meetingViewers,
    preparationViewer,
    report,
    refused: parts.refused,
  };
  return {
    registry,
    files,
    rollCalls: createRecords({ db, clock, workDir: parts.storage.workDir, toPdf: wordToPdf }),
    grants,
    mediaState,
    ballotBox: createBallotBox({
      db,
      report: (what) => report(new Error(what), clock.newId(), 'ballots'),
    }),
    runCommand: createRunCommand(kernel),
    runQuery: createRunQuery(kernel),
    effects: effectTable([
      ...files.effects,
      grants.effect,
      ...attendanceEffects(createRunSystem({ db, clock, registry })),
      ...invitationEffects({
        ...{ db, clock, mail: parts.mail, publicUrl: parts.publicUrl },
        ...{ files: parts.storage.files, runSystem: createRunSystem({ db, clock, registry }) },
      }),
      ...paperEffects({ db, files: paperFiles(parts), toPdf: wordToPdf }),
    ]),
  };
}

export type ComposedProduct = ReturnType<typeof composeProduct>;
