/** The front door of the wallet on the server. */
export { addDocument, ownDocument, ownDocuments, photoOf, removeDocument } from './documents.ts';
