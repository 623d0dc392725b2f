import { CheckIn, CheckInInput, CheckInPage } from '#domains/check-ins/check-ins.ts';
import { openApiDocument } from '#platform/web/openapi.ts';
import { operations as checkIns } from '../check-ins/description.ts';

/** Every operation under /api/v1. A test compares it with the routes. */
export const operations = [...checkIns];

export function document(version: string) {
	return openApiDocument(version, operations, { CheckInInput }, { CheckIn, CheckInPage });
}
