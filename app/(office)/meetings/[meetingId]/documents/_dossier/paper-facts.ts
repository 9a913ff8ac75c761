import type { PlanPaper } from '../../../../../../server/documents/review-contract.ts';

export const secrecies = ['none', 'mat', 'toi-mat', 'tuyet-mat'] as const;
export type Secrecy = (typeof secrecies)[number];

/** What a form holds about a paper while it is typed. */
export interface FactsDraft {
  typeCode: string;
  docNumber: string;
  subject: string;
  /** Empty where it is not known. */
  agencyId: string;
  documentDate: string;
  note: string;
}

export interface FactsErrors {
  typeCode?: 'typeNeeded';
  subject?: 'subjectNeeded';
}

export function draftOf(paper: PlanPaper): FactsDraft {
  const { kind, docNumber, subject, agencyId, documentDate, note } = paper;
  return {
    ...{ typeCode: kind, docNumber, subject, note },
    ...{ agencyId: agencyId ?? '', documentDate: documentDate ?? '' },
  };
}

/** `To_trinh 215.final.docx` says what it is, more or less; it is there to be corrected. */
export function draftFor(fileName: string): FactsDraft {
  const subject = fileName
    .normalize('NFC')
    .replace(/\.[a-z]{2,5}$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 500);
  return { typeCode: '', docNumber: '', subject, agencyId: '', documentDate: '', note: '' };
}

export function errorsOf(draft: FactsDraft): FactsErrors {
  return {
    ...(draft.typeCode === '' ? { typeCode: 'typeNeeded' } : {}),
    ...(draft.subject.trim() === '' ? { subject: 'subjectNeeded' } : {}),
  };
}

export const hasErrors = (errors: FactsErrors) => Object.keys(errors).length > 0;

/** As the command takes it. */
export function inputOf({ agencyId, documentDate, ...draft }: FactsDraft) {
  return { ...draft, agencyId: agencyId || null, documentDate: documentDate || null };
}
