/** Every page of the app, from the folders under src/routes, and one address or more at which to look at it. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../../src/platform/actor.ts';

export type Looker = Role | 'visitor';
/** Things of the demo that stand in addresses. */
export type Things = {
	person: string;
	meeting: string;
	service: string;
	goal: string;
	kept: string;
	allyGoal: string;
	allyKept: string;
	review: string;
	look: string;
	note: string;
	invitation: string;
	checkIn: string;
	allyCheckIn: string;
	/** Somebody whose ally the ally of the demo is. */
	tied: string;
	consent: string;
	/** About somebody who is not on staff, so that a supervisor handles it. */
	concern: string;
	/** For somebody outside, and a paper that was given under it. */
	outside: string;
	paper: string;
	/** What somebody from outside asked, with an order of a court. */
	asked: string;
	/** Whose record the demo's supervisor has open in an emergency. */
	opened: string;
	barrier: string;
	/** An event to come. */
	event: string;
	/** A kind of letter that somebody has written about. */
	letter: string;
	/** A meeting to come, the link of its reminder, and whom it is with. */
	meetingAhead: string;
	meetingLink: string;
	/** A meeting by video to come, and the link of its other side. */
	videoMeeting: string;
	roomLink: string;
	booked: string;
	/** A photo in the wallet. */
	paperPhoto: string;
	/** A kind of care that is explained. */
	level: string;
	handoff: string;
	/** The walk of the participant and the coach, whose thread it is. */
	walk: string;
	allysHandoff: string;
	handoffLink: string;
	toTell: string;
	workersToTell: string;
	/** Who walks with the participant. */
	walker: string;
	/** A coach whose page shows, with credentials. */
	coach: string;
	/** A search among the coach's people that finds nobody. */
	searched: string;
};
type Visit = { as: Looker; at: (things: Things) => string[] };

/** The pages as they are addressed: without the audience, with the names of what is filled in. `/dev` is not built. */
export function pagesOfTheApp(): string[] {
	const routes = join(import.meta.dirname, '../../../src/routes');
	return globSync('**/+page{,@*}.svelte', { cwd: routes })
		.map((file) => `/${file}`.replace(/\/\+page.*$/, '').replaceAll(/\/\([^)]+\)/g, '') || '/')
		.filter((route) => !route.startsWith('/dev/'))
		.toSorted();
}

const visit = (as: Looker, ...paths: string[]): Visit => ({ as, at: () => paths });
const visitOf = (as: Looker, at: Visit['at']): Visit => ({ as, at });

const parts = ['strategies', 'triggers', 'routine', 'milestones', 'in-the-way'];

export const visits: Record<string, Visit> = {
	'/': visit('visitor', '/', '/no-such-page'),
	'/concern': visit('visitor', '/concern'),
	'/concern/[key]': visit('visitor', '/concern/no-such-link'),
	'/help': visit('visitor', '/help'),
	'/lock': visit('visitor', '/lock'),
	'/measures': visit('visitor', '/measures'),
	'/directory': visit(
		'participant',
		'/directory',
		'/directory?q=somewhere+to+sleep&near=19121',
		'/directory?need=naloxone&lang=es',
		'/directory?q=nothing+like+xyzzy&near=19104&now=1'
	),
	'/directory/levels': visit('visitor', '/directory/levels', '/directory/levels?lang=es'),
	'/directory/levels/[level]': visitOf('visitor', ({ level }) => [`/directory/levels/${level}`]),
	'/directory/map': visit(
		'participant',
		'/directory/map?q=somewhere+to+sleep&near=19121',
		'/directory/map?q=zzqx'
	),
	'/directory/options': visit(
		'participant',
		'/directory/options',
		'/directory/options?q=somewhere+to+sleep&near=19121&age=17&gender=man&papers=none&pay=nothing&way=walk',
		'/directory/options?need=naloxone&age=x&lang=es',
		'/directory/options?q=zzqx&near=19104'
	),
	'/directory/[id]': visitOf('coach', ({ service }) => [`/directory/${service}`]),
	'/meetings': visit('visitor', '/meetings', '/meetings?q=women', '/meetings?near=19104'),
	'/meetings/first-time': visit('visitor', '/meetings/first-time'),
	'/meetings/[id]': visitOf('visitor', ({ meeting }) => [`/meetings/${meeting}`]),
	'/offline': visit('visitor', '/offline'),
	'/tools': visit('visitor', '/tools'),
	'/sheets/budget': visit('visitor', '/sheets/budget'),
	'/sheets/interview': visit('visitor', '/sheets/interview'),
	'/sheets/resume': visit('visitor', '/sheets/resume'),
	'/words': visit('visitor', '/words'),
	'/sign-in': visit('visitor', '/sign-in'),
	'/sign-in/code': visit('visitor', '/sign-in/code'),
	'/sign-in/forgot': visit('visitor', '/sign-in/forgot'),
	'/sign-in/reset/[token]': visit('visitor', '/sign-in/reset/no-such-link'),
	'/sign-in/second': visit('visitor', '/sign-in/second'),
	'/begin/[token]': visit('visitor', '/begin/no-such-link'),
	'/invitation/[token]': visitOf('visitor', ({ invitation }) => [
		'/invitation/no-such-link',
		`/invitation/${invitation}`
	]),
	'/kept/[id]': visit('participant', '/kept/00000000-0000-7000-8000-000000000000'),
	'/me/messages/[walk]': visitOf('participant', ({ walk }) => [`/me/messages/${walk}`]),
	'/coach/messages': visit('coach', '/coach/messages'),
	'/coach/messages/[walk]': visitOf('coach', ({ walk }) => [`/coach/messages/${walk}`]),
	'/me/agreement': visit('participant', '/me/agreement'),
	'/me/check-in': visit('participant', '/me/check-in'),
	'/me/check-in/done': visitOf('participant', ({ checkIn }) => [`/me/check-in/done?id=${checkIn}`]),
	'/me/check-in/history': visit('participant', '/me/check-in/history'),
	'/me/intake': visit('participant', '/me/intake'),
	'/me/intake/[step]': visit(
		'participant',
		...['name', 'reach', 'focus', 'why', 'strengths', 'barriers', 'dates'].map((step) => `/me/intake/${step}`)
	),
	'/me/notice': visit('participant', '/me/notice'),
	'/me/welcome': visit('participant', '/me/welcome'),
	'/me': visit('participant', '/me'),
	'/me/people': visit('participant', '/me/people'),
	'/me/people/allies': visit('participant', '/me/people/allies'),
	'/me/people/boundaries': visit('participant', '/me/people/boundaries'),
	'/me/people/pulse': visit('participant', '/me/people/pulse'),
	'/me/people/telling': visit('participant', '/me/people/telling'),
	'/me/people/telling/[id]': visitOf('participant', ({ toTell }) => [`/me/people/telling/${toTell}`]),
	'/me/people/telling/[id]/card': visitOf('participant', ({ toTell }) => [
		`/me/people/telling/${toTell}/card`
	]),
	'/ethics': visit('visitor', '/ethics'),
	'/organization/ethics': visit('director', '/organization/ethics'),
	'/me/people/said/[id]': visitOf('participant', ({ walker }) => [`/me/people/said/${walker}`]),
	'/team/testimonials': visit('supervisor', '/team/testimonials'),
	'/coach/credentials': visit('coach', '/coach/credentials'),
	'/coach/credentials/print': visit('coach', '/coach/credentials/print'),
	'/team/credentials': visit('supervisor', '/team/credentials'),
	'/team/credentials/[id]': visitOf('supervisor', ({ coach }) => [`/team/credentials/${coach}`]),
	'/team/credentials/types': visit('supervisor', '/team/credentials/types'),
	'/team/credentials/types/[code]': visit(
		'supervisor',
		'/team/credentials/types/icrc-pr',
		'/team/credentials/types/new'
	),
	'/coach/profile': visit('coach', '/coach/profile'),
	'/coaches': visit('participant', '/coaches', '/coaches?room=yes&speaks=nv'),
	'/coaches/[id]': visitOf('participant', ({ coach }) => [`/coaches/${coach}`]),
	'/me/people/counted': visit('participant', '/me/people/counted'),
	'/coach/about-me': visit('coach', '/coach/about-me'),
	'/coach/about-me/print': visit('coach', '/coach/about-me/print', '/coach/about-me/print?for=court'),
	'/coach/telling': visit('coach', '/coach/telling'),
	'/coach/telling/[id]': visitOf('coach', ({ workersToTell }) => [`/coach/telling/${workersToTell}`]),
	'/coach/telling/[id]/card': visitOf('coach', ({ workersToTell }) => [
		`/coach/telling/${workersToTell}/card`
	]),
	'/me/people/map': visit('participant', '/me/people/map'),
	'/me/plan': visit('participant', '/me/plan'),
	'/me/plan/[part]': visit('participant', ...parts.map((part) => `/me/plan/${part}`)),
	'/me/plan/goals/[id]': visitOf('participant', ({ goal }) => [`/me/plan/goals/${goal}`]),
	'/me/plan/history': visit('participant', '/me/plan/history', '/me/plan/history?on=2026-01-01'),
	'/me/plan/kept/[version]': visitOf('participant', ({ kept }) => [`/me/plan/kept/${kept}`]),
	'/me/plan/new': visit('participant', '/me/plan/new', '/me/plan/new?joy=1', '/me/plan/new?area=body&idea=3'),
	'/me/plan/card': visit('participant', '/me/plan/card'),
	'/me/plan/print': visit('participant', '/me/plan/print'),
	'/me/record': visit('participant', '/me/record'),
	'/me/record/correct': visit('participant', '/me/record/correct'),
	'/me/record/restrict': visit('participant', '/me/record/restrict'),
	'/me/sessions': visit('participant', '/me/sessions'),
	'/me/sessions/[visit]': visitOf('participant', ({ meetingAhead }) => [`/me/sessions/${meetingAhead}`]),
	'/me/sessions/asked': visit('participant', '/me/sessions/asked'),
	'/book/[coach]': visitOf('participant', ({ booked }) => [`/book/${booked}`, `/book/${booked}?minutes=60`]),
	'/coach/calendar': visit('coach', '/coach/calendar'),
	'/coach/calendar/hours': visit('coach', '/coach/calendar/hours'),
	'/coach/people/[id]/asked': visitOf('coach', ({ person }) => [`/coach/people/${person}/asked`]),
	'/room/[id]': visitOf('participant', ({ videoMeeting, roomLink }) => [
		`/room/${videoMeeting}`,
		`/room/${roomLink}`
	]),
	'/visit/[token]': visitOf('visitor', ({ meetingLink }) => [`/visit/${meetingLink}`, '/visit/no-such-link']),
	'/me/record/delete': visit('participant', '/me/record/delete'),
	'/me/settings': visit('participant', '/me/settings'),
	'/me/promises': visit('participant', '/me/promises'),
	'/me/barriers': visit('participant', '/me/barriers'),
	'/me/barriers/[id]': visitOf('participant', ({ barrier }) => [`/me/barriers/${barrier}`]),
	'/me/dates': visit('participant', '/me/dates'),
	'/me/signs': visit('participant', '/me/signs'),
	'/me/dates/page': visit('participant', '/me/dates/page'),
	'/me/match': visit('participant', '/me/match'),
	'/me/match/change': visit('participant', '/me/match/change'),
	'/me/match/matters': visit('participant', '/me/match/matters'),
	'/me/match/private': visit('participant', '/me/match/private'),
	'/coach/match': visit('coach', '/coach/match'),
	'/coach/match/private': visit('coach', '/coach/match/private'),
	'/coach/match/talks': visit('coach', '/coach/match/talks'),
	'/me/crisis-plan': visit('participant', '/me/crisis-plan', '/me/crisis-plan?version=1'),
	'/team/matching': visit('supervisor', '/team/matching'),
	'/team/matching/unmet': visit('director', '/team/matching/unmet'),
	'/me/wallet': visit('participant', '/me/wallet'),
	'/me/wallet/[id]': visitOf('participant', ({ paperPhoto }) => [`/me/wallet/${paperPhoto}`]),
	'/me/letters': visit('participant', '/me/letters'),
	'/me/letters/[letter]': visitOf('participant', ({ letter }) => [`/me/letters/${letter}`]),
	'/me/events': visit('participant', '/me/events'),
	'/me/events/[id]': visitOf('participant', ({ event }) => [`/me/events/${event}`]),
	'/me/used': visit('participant', '/me/used'),
	'/me/safer-use': visit('participant', '/me/safer-use'),
	'/me/return-plan': visit('participant', '/me/return-plan'),
	'/me/return-plan/page': visit('participant', '/me/return-plan/page'),
	'/me/hard-dates': visit('participant', '/me/hard-dates'),
	'/me/doctor': visit('participant', '/me/doctor'),
	'/me/doctor/page': visit('participant', '/me/doctor/page'),
	'/me/groups': visit('participant', '/me/groups'),
	'/coach/handoffs': visit('coach', '/coach/handoffs'),
	'/me/handoffs': visit('participant', '/me/handoffs'),
	'/me/handoffs/[id]': visitOf('participant', ({ handoff }) => [`/me/handoffs/${handoff}`]),
	'/ally/handoffs': visit('ally', '/ally/handoffs'),
	'/ally/handoffs/[id]': visitOf('ally', ({ allysHandoff }) => [`/ally/handoffs/${allysHandoff}`]),
	'/coach/people/[id]/handoffs': visitOf('coach', ({ person }) => [`/coach/people/${person}/handoffs`]),
	'/coach/people/[id]/handoffs/[handoff]': visitOf('coach', ({ person, handoff }) => [
		`/coach/people/${person}/handoffs/${handoff}`
	]),
	'/answer/[token]': visitOf('visitor', ({ handoffLink }) => [
		`/answer/${handoffLink}`,
		'/answer/no-such-link'
	]),
	'/team/gaps': visit('director', '/team/gaps'),
	'/team/signs': visit('director', '/team/signs'),
	'/team/letters': visit('director', '/team/letters'),
	'/team/letters/[letter]': visit('director', '/team/letters/court'),
	'/me/sharing': visit('participant', '/me/sharing'),
	'/me/sharing/new': visit('participant', '/me/sharing/new', '/me/sharing/new?for=organization'),
	'/me/sharing/[id]': visitOf('participant', ({ consent }) => [`/me/sharing/${consent}`]),
	'/me/sharing/[id]/paper': visitOf('participant', ({ outside }) => [`/me/sharing/${outside}/paper`]),
	'/me/sharing/given/[paper]': visitOf('participant', ({ paper }) => [`/me/sharing/given/${paper}`]),
	'/coach/people/[id]/papers': visitOf('coach', ({ person }) => [`/coach/people/${person}/papers`]),
	'/coach/people/[id]/papers/[consent]': visitOf('coach', ({ person, outside }) => [
		`/coach/people/${person}/papers/${outside}`
	]),
	'/coach/people/[id]/papers/[consent]/told': visitOf('coach', ({ person, outside }) => [
		`/coach/people/${person}/papers/${outside}/told`
	]),
	'/coach/people/[id]/papers/given/[paper]': visitOf('coach', ({ person, paper }) => [
		`/coach/people/${person}/papers/given/${paper}`
	]),
	'/me/sharing/[id]/preview': visitOf('participant', ({ consent }) => [`/me/sharing/${consent}/preview`]),
	'/me/texts': visit('participant', '/me/texts'),
	'/me/who-looked': visit('participant', '/me/who-looked'),
	'/ally/groups': visit('ally', '/ally/groups'),
	'/ally/events': visit('ally', '/ally/events'),
	'/ally/events/[id]': visitOf('ally', ({ event }) => [`/ally/events/${event}`]),
	'/team/events': visit('coach', '/team/events'),
	'/me/calls': visit('participant', '/me/calls'),
	'/coach/calls': visit('supervisor', '/coach/calls'),
	'/line': visit('peer', '/line'),
	'/line/rota': visit('supervisor', '/line/rota'),
	'/team/events/new': visit('coach', '/team/events/new'),
	'/team/events/[id]': visitOf('coach', ({ event }) => [`/team/events/${event}`]),
	'/events': visit('visitor', '/events'),
	'/ally/record': visit('ally', '/ally/record'),
	'/ally/record/correct': visit('ally', '/ally/record/correct'),
	'/ally/record/restrict': visit('ally', '/ally/record/restrict'),
	'/ally/record/delete': visit('ally', '/ally/record/delete'),
	'/coach/requests': visit('coach', '/coach/requests'),
	'/organization/requests': visit('director', '/organization/requests'),
	'/ally/settings': visit('ally', '/ally/settings'),
	'/ally/who-looked': visit('ally', '/ally/who-looked'),
	'/account/asked': visit('coach', '/account/asked'),
	'/account': visit('participant', '/account'),
	'/account/passkeys': visit('participant', '/account/passkeys'),
	'/account/password': visit('participant', '/account/password'),
	'/account/screen': visit('participant', '/account/screen'),
	'/account/second-step': visit('participant', '/account/second-step'),
	'/coach': visit('coach', '/coach'),
	'/coach/people': visitOf('coach', ({ searched }) => ['/coach/people', `/coach/people?q=${searched}`]),
	'/ally/cover': visit('ally', '/ally/cover'),
	'/me/people/cover': visit('participant', '/me/people/cover'),
	'/coach/cover': visit('coach', '/coach/cover'),
	'/team/cover': visit('supervisor', '/team/cover'),
	'/coach/number': visit('coach', '/coach/number'),
	'/coach/invite': visit('coach', '/coach/invite'),
	'/coach/people/[id]': visitOf('coach', ({ person }) => [`/coach/people/${person}`]),
	'/coach/people/[id]/agreement': visitOf('coach', ({ person }) => [`/coach/people/${person}/agreement`]),
	'/coach/people/[id]/intake': visitOf('coach', ({ person }) => [`/coach/people/${person}/intake`]),
	'/coach/people/[id]/crisis': visitOf('coach', ({ person }) => [`/coach/people/${person}/crisis`]),
	'/coach/people/[id]/crisis-plan': visitOf('coach', ({ person }) => [`/coach/people/${person}/crisis-plan`]),
	'/coach/people/[id]/pulse': visitOf('coach', ({ person }) => [`/coach/people/${person}/pulse`]),
	'/coach/people/[id]/plan': visitOf('coach', ({ person }) => [`/coach/people/${person}/plan`]),
	'/coach/people/[id]/plan/history': visitOf('coach', ({ person }) => [
		`/coach/people/${person}/plan/history`
	]),
	'/coach/people/new': visit('coach', '/coach/people/new'),
	'/coach/people/[id]/review': visitOf('coach', ({ person }) => [`/coach/people/${person}/review`]),
	'/coach/people/[id]/review/long-look': visitOf('coach', ({ person }) => [
		`/coach/people/${person}/review/long-look`
	]),
	'/coach/people/[id]/review/long-look/[look]': visitOf('coach', ({ person, look }) => [
		`/coach/people/${person}/review/long-look/${look}`
	]),
	'/coach/people/[id]/review/[review]': visitOf('coach', ({ person, review }) => [
		`/coach/people/${person}/review/${review}`
	]),
	'/coach/people/[id]/notes': visitOf('coach', ({ person }) => [`/coach/people/${person}/notes`]),
	'/coach/people/[id]/notes/[note]': visitOf('coach', ({ person, note }) => [
		`/coach/people/${person}/notes/${note}`
	]),
	'/me/review': visit('participant', '/me/review'),
	'/me/review/long-look': visit('participant', '/me/review/long-look'),
	'/me/review/long-look/[look]': visitOf('participant', ({ look }) => [`/me/review/long-look/${look}`]),
	'/me/review/[id]': visitOf('participant', ({ review }) => [`/me/review/${review}`]),
	'/me/notes': visit('participant', '/me/notes'),
	'/me/notes/[id]': visitOf('participant', ({ note }) => [`/me/notes/${note}`]),
	'/organization': visit('director', '/organization'),
	'/ally': visit('ally', '/ally'),
	'/ally/boundaries': visit('ally', '/ally/boundaries'),
	'/ally/close': visit('ally', '/ally/close'),
	'/ally/learn': visit('ally', '/ally/learn'),
	'/ally/people/[id]': visitOf('ally', ({ tied }) => [`/ally/people/${tied}`]),
	'/ally/plan': visit('ally', '/ally/plan'),
	'/ally/plan/[part]': visit('ally', ...parts.map((part) => `/ally/plan/${part}`)),
	'/ally/plan/goals/[id]': visitOf('ally', ({ allyGoal }) => [`/ally/plan/goals/${allyGoal}`]),
	'/ally/plan/history': visit('ally', '/ally/plan/history'),
	'/ally/plan/kept/[version]': visitOf('ally', ({ allyKept }) => [`/ally/plan/kept/${allyKept}`]),
	'/ally/plan/new': visit('ally', '/ally/plan/new'),
	'/ally/plan/card': visit('ally', '/ally/plan/card'),
	'/ally/plan/print': visit('ally', '/ally/plan/print'),
	'/organization/people': visit('director', '/organization/people'),
	'/team/incidents': visit('supervisor', '/team/incidents'),
	'/team/concerns': visit('supervisor', '/team/concerns'),
	'/team/concerns/[id]': visitOf('supervisor', ({ concern }) => [`/team/concerns/${concern}`]),
	'/team/again': visit('coach', '/team/again'),
	'/team/asked': visit('coach', '/team/asked'),
	'/team/directory': visit('supervisor', '/team/directory'),
	'/team/directory/levels': visit('supervisor', '/team/directory/levels'),
	'/team/directory/levels/[level]': visit(
		'director',
		'/team/directory/levels/residential',
		'/team/directory/levels/naloxone'
	),
	'/team/directory/new': visit('coach', '/team/directory/new'),
	'/team/emergency': visit('coach', '/team/emergency'),
	'/team/emergency/[id]': visitOf('supervisor', ({ opened }) => [`/team/emergency/${opened}`]),
	'/team/invite': visit('supervisor', '/team/invite'),
	'/team/outside': visit('director', '/team/outside'),
	'/team/outside/[id]': visitOf('director', ({ asked }) => [`/team/outside/${asked}`]),
	'/team/outside/[id]/letter': visitOf('director', ({ asked }) => [`/team/outside/${asked}/letter`]),
	'/team/oversight': visit('supervisor', '/team/oversight'),
	'/team': visit('supervisor', '/team'),
	'/team/people/[id]': visitOf('supervisor', ({ person }) => [`/team/people/${person}`]),
	'/organization/audit': visit('director', '/organization/audit'),
	'/organization/words': visit('director', '/organization/words'),
	'/organization/ideas': visit('director', '/organization/ideas'),
	'/ally/check-in': visit('ally', '/ally/check-in'),
	'/ally/check-in/done': visitOf('ally', ({ allyCheckIn }) => [`/ally/check-in/done?id=${allyCheckIn}`]),
	'/ally/check-in/history': visit('ally', '/ally/check-in/history')
};
