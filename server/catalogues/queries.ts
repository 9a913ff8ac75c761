export {
  type DocumentTypeFacts,
  /** Issuing agencies by id. */
  loadAgencies as agenciesById,
  /** Document types by their code. */
  loadDocumentTypes as documentTypesByCode,
} from './paper-store.ts';
