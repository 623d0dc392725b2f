/** What the help card knows of an organization: its own lines, its warm line as it is now, and one's own people. */
import type { Line } from '#domains/crisis/crisis.ts';
import type { Organization } from '#domains/people/people.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { lineNow, type LineNow } from '#domains/warm-line/server/warm-line.ts';
import { onlyOrganization } from '#platform/server/only-organization.ts';
import { ownPeople } from './own-people.ts';

export type Theirs = { organization: Organization | null; people: Line[]; line: LineNow | null };
export const NOBODY: Theirs = { organization: null, people: [], line: null };

/** Of the reader's own organization; of the only one for who is not signed in. */
export async function theirs({ actor, app }: App.Locals): Promise<Theirs> {
	const organizationId = actor?.organizationId ?? (await onlyOrganization(app.pools));
	if (!organizationId) return NOBODY;
	const [organization, people, line] = await Promise.all([
		app.read({ kind: 'visitor', organizationId }, 'help', organizationOf),
		actor ? app.read(actor, 'help', ownPeople) : [],
		lineNow(app, organizationId)
	]);
	return { organization, people, line };
}
