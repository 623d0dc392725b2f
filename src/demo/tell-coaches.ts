import {
	CredentialInput,
	EMPTY_PROFILE,
	type CountedKind,
	type Profile,
	type TrainingCategory
} from '#domains/workforce/workforce.ts';
import {
	addCredential,
	addTraining,
	checkCredential,
	checkTraining,
	countStandings,
	giveTestimonial,
	publishProfile,
	readOverTestimonial,
	saveAboutMe,
	saveCounted,
	saveProfile,
	waitingTestimonials
} from '#domains/workforce/server/workforce.ts';
import { systemActor, type PersonActor, type Role } from '#platform/actor.ts';
import { dayIn } from '#platform/time.ts';
import type { App } from '#platform/server/app.ts';
import { ZONE, type Calendar } from './calendar.ts';

interface Told {
	role: 'coach' | 'peer';
	profile: Partial<Profile>;
	/** Of the own road: for everybody here, and for those they walk with. */
	everyone?: string;
	people?: string;
	/** Days until it runs out. */
	credential?: { number: string; left: number; checked: boolean };
	training?: { title: string; category: TrainingCategory; hours: number };
}

const STYLE = (answers: Profile['style']['answers']): Profile['style'] => ({ version: 1, answers });

/** What some of the staff say of themselves, as they wrote it. */
const COACHES: Record<string, Told> = {
	marcus: {
		role: 'coach',
		profile: {
			hello: 'I listen first, and I answer when I say I will.',
			intro:
				'I drove a bus for eleven years. Now I walk beside people who are finding their way back to work, sleep and family. We can sit at the center, or ride along to an office that you would rather not enter alone.',
			style: STYLE({ direct_gentle: 4, structured_flexible: 2, talk_do: 4, serious_humor: 4 }),
			languages: ['en'],
			ways: ['in-person', 'phone', 'text'],
			times: 'Monday to Friday, 8:30 to 17:00',
			cancelling: 'Send a text. Nothing is lost, we find another time.',
			askMe: true
		},
		everyone: 'I am in recovery myself.',
		people: 'It took me three starts.',
		credential: { number: 'PR-20418', left: 240, checked: true },
		training: { title: 'Motivational interviewing, two days', category: 'motivation', hours: 14 }
	},
	elena: {
		role: 'coach',
		profile: {
			hello: 'Hablo español. We go at your pace.',
			intro: 'Mother of two, garden person. I help with schools, papers and the first quiet weekend.',
			style: STYLE({ direct_gentle: 5, structured_flexible: 4, spiritual_pragmatic: 2, lead_follow: 5 }),
			languages: ['es', 'en'],
			ways: ['in-person', 'phone', 'video', 'whatsapp'],
			times: 'Tuesday to Saturday'
		},
		credential: { number: 'PR-19977', left: 25, checked: true }
	},
	ann: {
		role: 'coach',
		profile: {
			hello: 'Quiet mornings, one thing at a time.',
			intro: 'I like to walk while we talk. We begin with how you slept.',
			style: STYLE({ direct_gentle: 5, lead_follow: 4, often_space: 4 }),
			languages: ['en'],
			ways: ['in-person', 'video'],
			times: 'Mornings'
		}
	},
	sam: {
		role: 'coach',
		profile: {
			hello: 'Evenings, from wherever you are.',
			intro: 'I text back the same day, and we plan the week in ten minutes.',
			style: STYLE({ direct_gentle: 2, talk_do: 4, often_space: 1, own_story_yours: 5 }),
			languages: ['en'],
			ways: ['video', 'text'],
			times: 'Evenings'
		}
	},
	lou: {
		role: 'coach',
		profile: {
			hello: 'Straight talk, and rides to early appointments.',
			intro: 'I know the clinics, the bus lines and the good coffee.',
			style: STYLE({ direct_gentle: 1, often_space: 2, own_story_yours: 4 }),
			languages: ['en'],
			ways: ['in-person', 'phone'],
			times: 'Early mornings'
		},
		credential: { number: 'RCA-3310', left: 400, checked: false }
	},
	rosa: {
		role: 'peer',
		profile: {
			hello: 'Nights on the line, days at the bedside.',
			intro: 'I come to the hospital when you ask for somebody who has been there.',
			style: STYLE({ direct_gentle: 4, talk_do: 2 }),
			languages: ['en', 'es'],
			ways: ['in-person', 'phone'],
			times: '15:00 to 23:00'
		},
		everyone: 'I have been the one in the bed.'
	}
};
/** Who agreed to be counted, and as what. */
const COUNTED: Record<string, CountedKind[]> = { Dee: ['opioids', 'medication'] };

/** What people say of Marcus, who reads it and what still waits to be read over. */
const SAID: [person: string, words: string][] = [
	['tom', 'he called back when he said he would, also on a bad day'],
	['aisha', 'we went to the office together and I did the talking'],
	['wendell', 'nobody rushed me, and the small steps held'],
	['luther', 'he tells me when he does not know, and then finds out'],
	['bernadette', 'I can laugh with him, and still say the hard things'],
	['omar', 'a text on the morning of the hearing was all I needed'],
	['percy', 'we meet every two weeks and it is enough']
];
const STILL_WAITING = 1;

/** Pages of coaches and peers with their credentials, and what is counted of them. */
export async function tellCoaches(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const who = (name: string, ...roles: Role[]): PersonActor => ({
		kind: 'person',
		organizationId,
		personId: idOf(name),
		userId: idOf(name),
		roles
	});
	const day = (days: number) => dayIn(ZONE, calendar.at(days, '12:00'));
	for (const [name, told] of Object.entries(COACHES)) {
		const made = await app.write(who(name, told.role), 'demo', async (ctx) => {
			await saveAboutMe(ctx, [
				...(told.everyone ? [{ words: told.everyone, shows: ['everyone' as const] }] : []),
				...(told.people ? [{ words: told.people, shows: ['people' as const] }] : [])
			]);
			await saveProfile(ctx, { ...EMPTY_PROFILE, ...told.profile });
			await publishProfile(ctx);
			const input = told.credential && {
				type: told.credential.number.startsWith('RCA') ? 'ccar-rca' : 'icrc-pr',
				number: told.credential.number,
				issuedOn: day(told.credential.left - 730),
				expiresOn: day(told.credential.left)
			};
			return {
				credential: input && (await addCredential(ctx, CredentialInput.parse(input), Buffer.alloc(0))).id,
				training:
					told.training &&
					(await addTraining(ctx, { ...told.training, provider: 'State academy', heldOn: day(-90) })).id
			};
		});
		await app.write(who('janelle', 'supervisor'), 'demo', async (ctx) => {
			if (made.credential && told.credential?.checked) await checkCredential(ctx, made.credential, 'right');
			if (made.training) await checkTraining(ctx, made.training, 'right');
		});
	}
	for (const [name, kinds] of Object.entries(COUNTED))
		await app.write(who(name, 'participant'), 'demo', (ctx) => saveCounted(ctx, kinds));
	for (const [name, words] of SAID)
		await app.write(who(name, 'participant'), 'demo', (ctx) =>
			giveTestimonial(ctx, idOf('marcus'), { words, agree: 'yes' })
		);
	await app.write(who('janelle', 'supervisor'), 'demo', async (ctx) => {
		for (const { id } of (await waitingTestimonials(ctx)).slice(STILL_WAITING))
			await readOverTestimonial(ctx, { id, state: 'shown', why: '' });
	});
	await app.write(systemActor(organizationId, 'standings.count'), 'demo', countStandings);
}
