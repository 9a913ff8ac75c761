import type { Tx } from '../../db/client.ts';
import { dossierItems } from '../agenda/queries.ts';
import { type ReadableDocument, readableDocumentsOf } from '../documents/queries.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { dossierMeeting } from '../meetings/queries.ts';
import type { Desk } from './marking.ts';
import type { PdfTask } from './pdf-tasks.ts';
import { type Mark, markText, momentText } from './watermark.ts';

type Paper = ReadableDocument & { pdfSha256: string };

export interface PackFacts {
  task: Extract<PdfTask, { do: 'pack' }>;
  documentIds: string[];
  leftOut: { title: string; reason: 'may-not-print' | 'has-no-pages' }[];
  fileName: string;
}

/** What stands on the cover, in the language of the papers themselves. */
const words = { heading: 'TÀI LIỆU CUỘC HỌP', contents: 'MỤC LỤC', page: 'trang' };

const isPrintable = (paper: ReadableDocument): paper is Paper =>
  paper.pdfSha256 !== null && paper.rights.print;

/** Which papers are in the pack of this person, in the order of the agenda, and why others are not. */
export async function packFacts(
  { storage }: Desk,
  tx: Tx,
  asked: { viewer: Viewer; meetingId: string; mark: Mark | null; now: Date },
): Promise<PackFacts> {
  const { viewer, meetingId, mark, now } = asked;
  const items = (await dossierItems(tx, [meetingId])).map(({ id }) => id);
  const placeOf = ({ itemId }: ReadableDocument) => (itemId === null ? -1 : items.indexOf(itemId));
  const readable = await readableDocumentsOf(tx, viewer, meetingId, now);
  const issued = readable
    .filter(({ status }) => status === 'issued')
    .sort((a, b) => placeOf(a) - placeOf(b));
  const papers = issued.filter(isPrintable);
  const meeting = await dossierMeeting(tx, meetingId);
  const title = meeting?.title ?? '';
  const lines = meeting ? [momentText(meeting.startsAt)] : [];
  return {
    task: {
      do: 'pack',
      cover: { ...words, title, agency: (meeting?.hostUnit ?? '').toUpperCase(), lines },
      papers: papers.map((paper) => ({
        path: storage.files.path(paper.pdfSha256),
        title: paper.subject,
        docNumber: paper.docNumber,
        item: paper.itemTitle,
        pages: paper.pages,
        mark: paper.watermark && mark ? markText(mark) : null,
      })),
    },
    documentIds: papers.map(({ documentId }) => documentId),
    leftOut: issued
      .filter((paper) => !isPrintable(paper))
      .map(({ subject, pdfSha256 }) => ({
        title: subject,
        reason: pdfSha256 === null ? 'has-no-pages' : 'may-not-print',
      })),
    fileName: `Tài liệu họp - ${title.slice(0, 100)}.pdf`,
  };
}
