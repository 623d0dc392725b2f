/** A worker's own profile: what they write, what of it shows, and taking it down. The worker alone. */
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { cleanPhoto, type Photo } from '#platform/server/clean-photo.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { shownAt } from '../about-me.ts';
import { EMPTY_PROFILE, MOST_PICTURE_BYTES, saysSomething, type Profile } from '../profile.ts';
import { ownAboutMe } from './about-me.ts';
import { asPhoto } from './as-photo.ts';

const draftPlace = (workerId: string) => `workforce.profile_drafts.sealed/${workerId}`;
const photoPlace = (workerId: string) => `workforce.profile_drafts.photo/${workerId}`;

function worker(ctx: ReadContext): string {
	if (ctx.actor.kind === 'person' && hasRole(ctx.actor, 'coach', 'peer')) return ctx.actor.personId;
	throw new Refusal('not_found', 'a worker writes their own profile');
}

export interface OwnProfile {
	profile: Profile;
	hasPicture: boolean;
	/** Lines about the own road, for everybody here and for those they walk with. */
	everyone: string[];
	matched: string[];
	publishedAt: Date | null;
	/** What was changed since does not show yet. */
	changed: boolean;
	/** The organization lists its coaches in the open. */
	listed: boolean;
}

/** The worker's own profile, with what each layer of readers sees. */
export async function ownProfile(ctx: ReadContext): Promise<OwnProfile> {
	const workerId = worker(ctx);
	const { profile, photo } = await draftOf(ctx, workerId);
	const shown = await ctx.db
		.selectFrom('workforce.profiles')
		.select(['words', 'published_at', 'picture'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	const { lines } = await ownAboutMe(ctx);
	const samePicture =
		shown && (photo ? (shown.picture?.equals(asPhoto(photo).bytes) ?? false) : !shown.picture);
	return {
		profile,
		hasPicture: photo !== null,
		everyone: shownAt(lines, 'everyone'),
		matched: shownAt(lines, 'people'),
		publishedAt: shown?.published_at ?? null,
		changed: shown !== undefined && !(samePicture && same(shown.words as unknown as Profile, profile)),
		listed: await isListed(ctx)
	};
}

/** Saves what the worker writes. What shows already stays as it is. */
export async function saveProfile(ctx: WriteContext, profile: Profile): Promise<void> {
	const workerId = worker(ctx);
	const sealed = (await ctx.vault.of(workerId)).sealJson(profile, draftPlace(workerId));
	await ctx.tx
		.insertInto('workforce.profile_drafts')
		.values({
			organization_id: ctx.actor.organizationId,
			worker_id: workerId,
			sealed,
			changed_at: ctx.now
		})
		.onConflict((c) =>
			c.columns(['organization_id', 'worker_id']).doUpdateSet({ sealed, changed_at: ctx.now })
		)
		.execute();
	ctx.note({ action: 'profile.saved', personId: workerId, subject: 'profile', basis: 'self' });
}

/**
 * Keeps a picture, or takes it away (null): from what shows too, at once.
 * @throws Refusal invalid with a sentence at the picture
 */
export async function savePicture(ctx: WriteContext, given: Buffer | null): Promise<void> {
	const workerId = worker(ctx);
	const { profile } = await draftOf(ctx, workerId);
	await saveProfile(ctx, profile);
	const vault = await ctx.vault.of(workerId);
	const picture = given && taken(given);
	await ctx.tx
		.updateTable('workforce.profile_drafts')
		.set({
			photo:
				picture &&
				vault.seal(`data:${picture.type};base64,${picture.bytes.toString('base64')}`, photoPlace(workerId))
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.execute();
	if (picture) return;
	await ctx.tx
		.updateTable('workforce.profiles')
		.set({ picture: null, picture_type: null })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.execute();
}

/** Shows what is saved to everybody here, in place of what showed before. */
export async function publishProfile(ctx: WriteContext): Promise<void> {
	const workerId = worker(ctx);
	const { profile, photo } = await draftOf(ctx, workerId);
	if (!saysSomething(profile))
		throw new Refusal('invalid', 'an empty profile', { fields: { hello: m.coaches_hello_needed() } });
	const { lines } = await ownAboutMe(ctx);
	const picture = photo ? asPhoto(photo) : null;
	const row = {
		name: await nameOf(ctx, workerId),
		words: JSON.stringify(profile),
		story: shownAt(lines, 'everyone'),
		picture_type: picture?.type ?? null,
		picture: picture?.bytes ?? null,
		open: profile.open,
		published_at: ctx.now
	};
	await ctx.tx
		.insertInto('workforce.profiles')
		.values({ organization_id: ctx.actor.organizationId, worker_id: workerId, ...row })
		.onConflict((c) => c.columns(['organization_id', 'worker_id']).doUpdateSet(row))
		.execute();
	await ctx.enqueue('standings.count', {}, { key: `standings:${ctx.actor.organizationId}` });
	ctx.note({ action: 'profile.published', personId: workerId, subject: 'profile', basis: 'self' });
}

/** Takes it down: gone with this commit. What the worker wrote stays theirs. */
export async function unpublishProfile(ctx: WriteContext): Promise<void> {
	const workerId = worker(ctx);
	const gone = await ctx.tx
		.deleteFrom('workforce.profiles')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw new Refusal('conflict', 'it does not show');
	ctx.note({ action: 'profile.taken-down', personId: workerId, subject: 'profile', basis: 'self' });
}

/** The worker's own picture, as they see it before it shows. */
export async function ownPicture(ctx: ReadContext): Promise<Photo> {
	const { photo } = await draftOf(ctx, worker(ctx));
	if (!photo) throw new Refusal('not_found', 'no picture');
	return asPhoto(photo);
}

/** Whether the organization lists its coaches to people who are not signed in. */
export async function isListed(ctx: ReadContext): Promise<boolean> {
	const row = await ctx.db
		.selectFrom('workforce.listings')
		.select('open')
		.where('organization_id', '=', ctx.actor.organizationId)
		.executeTakeFirst();
	return row?.open ?? false;
}

/** Opens the list of coaches to people who are not signed in, or closes it. Directors only. */
export async function setListed(ctx: WriteContext, open: boolean): Promise<void> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'director'))
		throw new Refusal('not_found', 'only a director opens the list', {
			detail: { audit: { action: 'coach-list.set' } }
		});
	const row = { open, set_at: ctx.now, set_by: ctx.actor.personId };
	await ctx.tx
		.insertInto('workforce.listings')
		.values({ organization_id: ctx.actor.organizationId, ...row })
		.onConflict((c) => c.column('organization_id').doUpdateSet(row))
		.execute();
	ctx.note({ action: 'coach-list.set', basis: 'role' });
}

async function draftOf(
	ctx: ReadContext,
	workerId: string
): Promise<{ profile: Profile; photo: string | null }> {
	const row = await ctx.db
		.selectFrom('workforce.profile_drafts')
		.select(['sealed', 'photo'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	if (!row) return { profile: EMPTY_PROFILE, photo: null };
	const vault = await ctx.vault.of(workerId);
	return {
		profile: { ...EMPTY_PROFILE, ...vault.openJson<Profile>(row.sealed, draftPlace(workerId)) },
		photo: row.photo && vault.open(row.photo, photoPlace(workerId))
	};
}

async function nameOf(ctx: ReadContext, workerId: string): Promise<string> {
	const row = await ctx.db
		.selectFrom('people.persons')
		.select('preferred_name')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', workerId)
		.executeTakeFirstOrThrow();
	return row.preferred_name;
}

/** Told by its bytes; what the camera wrote goes before anything is kept. */
function taken(given: Buffer): Photo {
	const wrong = (words: string) => new Refusal('invalid', 'picture', { fields: { picture: words } });
	if (given.length === 0) throw wrong(m.coaches_picture_needed());
	if (given.length > MOST_PICTURE_BYTES) throw wrong(m.coaches_picture_large());
	const photo = cleanPhoto(given);
	if (photo === 'not_photo') throw wrong(m.coaches_picture_other());
	if (photo === 'broken') throw wrong(m.coaches_picture_broken());
	return photo;
}

/** jsonb gives keys back in an order of its own. */
const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
const sorted = (value: unknown): string =>
	JSON.stringify(value, (_, inner: unknown) =>
		inner && typeof inner === 'object' && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
			: inner
	);
