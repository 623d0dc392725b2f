import { createHmac } from 'node:crypto';
import { deriveKey } from './crypto.ts';

/**
 * With which a worker's page seals what is typed and not sent (`ui/offline/sealed-draft.ts`). It comes with each page of this
 * person and is kept nowhere on the device; without it what the tab has kept is noise.
 */
export const draftKey = (masterKey: Buffer, personId: string): string =>
	createHmac('sha256', deriveKey(masterKey, 'draft')).update(personId).digest('base64url');
