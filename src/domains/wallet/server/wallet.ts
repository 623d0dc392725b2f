/** The front door of the wallet on the server. */
export { letterCards, letterVersions, saveLetterCard } from './letter-cards.ts';
export { addDocument, ownDocument, ownDocuments, photoOf, removeDocument } from './documents.ts';
