/** An address by which somebody moves or calls off one meeting without signing in: over when the meeting begins. */
import { readLink, signLink } from '#platform/server/signed-link.ts';

export interface VisitMeant {
	organizationId: string;
	visitId: string;
	until: Date;
}

export const visitToken = (masterKey: Buffer, { visitId, ...meant }: VisitMeant): string =>
	signLink(masterKey, 'visit-link', { ...meant, id: visitId });

/** What a token means; null for a forged one, and for one that is over. They look the same. */
export function readVisitToken(masterKey: Buffer, token: string, now: Date): VisitMeant | null {
	const meant = readLink(masterKey, 'visit-link', token, now);
	return meant && { organizationId: meant.organizationId, visitId: meant.id, until: meant.until };
}
