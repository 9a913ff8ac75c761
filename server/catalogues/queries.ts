export {
  /** Days on which offices are closed besides Saturdays and Sundays, yyyy-mm-dd. */
  loadHolidayDays as holidayDays,
} from './holiday-store.ts';
export {
  /** Issuing agencies by id. */
  loadAgencies as agenciesById,
  /** Document types by their code. */
  loadDocumentTypes as documentTypesByCode,
} from './paper-store.ts';
export {
  /** A type of meeting with its template; null where there is none. */
  loadMeetingType as meetingTypeOf,
} from './type-store.ts';
export { endOfOfficeBefore } from './working-days-rules.ts';
