import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import { beginTie, ownTies, tieCameIn } from '#domains/network/server/network.ts';
import type { TestPerson } from './people.ts';

/** The two are connected from now on. @returns the id of the tie */
export async function connect(
	app: Pick<App, 'write'>,
	person: Pick<TestPerson, 'id' | 'actor'>,
	ally: Pick<TestPerson, 'id'>
): Promise<string> {
	const came = { invitationId: newId(), personId: person.id, allyId: ally.id };
	await app.write(systemActor(person.actor.organizationId, 'arranging'), 'arranging', (ctx) =>
		tieCameIn(ctx, came)
	);
	return app.write(person.actor, 'arranging', async (ctx) => {
		const tie = (await ownTies(ctx)).find((one) => one.allyId === ally.id)!;
		if (tie.waiting) await beginTie(ctx, tie.id);
		return tie.id;
	});
}

/** `person` shares the light of their day with `ally`, as the page of consents does it. @returns the id of the consent */
export async function shareLight(
	owner: (text: string, values?: unknown[]) => Promise<unknown>,
	person: TestPerson,
	ally: Pick<TestPerson, 'id'>,
	until = '9 days'
): Promise<string> {
	const id = newId();
	await owner(
		`insert into consent.consents (organization_id, id, person_id, type, recipient_kind, recipient_id, categories, purposes, from_at, until_kind, until_at, signed_at, language, wording, document, document_hash)
		 values ($1, $2, $3, 'family_share', 'member', $4, '{light}', '{support}', now() - interval '1 hour', 'date', now() + $5::interval, now(), 'en', 1, '\\x00', decode(repeat('00', 32), 'hex'))`,
		[person.actor.organizationId, id, person.id, ally.id, until]
	);
	return id;
}
