/** The menu of staff: every page that has no other way to it, by what somebody looks for. */
import Activity from '@lucide/svelte/icons/activity';
import Award from '@lucide/svelte/icons/award';
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import BookUser from '@lucide/svelte/icons/book-user';
import Building from '@lucide/svelte/icons/building-2';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CalendarHeart from '@lucide/svelte/icons/calendar-heart';
import CircleOff from '@lucide/svelte/icons/circle-off';
import ContactRound from '@lucide/svelte/icons/contact-round';
import DoorClosed from '@lucide/svelte/icons/door-closed';
import Eye from '@lucide/svelte/icons/eye';
import Footprints from '@lucide/svelte/icons/footprints';
import Handshake from '@lucide/svelte/icons/handshake';
import Headset from '@lucide/svelte/icons/headset';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import IdCard from '@lucide/svelte/icons/id-card';
import Inbox from '@lucide/svelte/icons/inbox';
import LifeBuoy from '@lucide/svelte/icons/life-buoy';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import ListChecks from '@lucide/svelte/icons/list-checks';
import ListTree from '@lucide/svelte/icons/list-tree';
import MailQuestion from '@lucide/svelte/icons/mail-question-mark';
import MapPin from '@lucide/svelte/icons/map-pin';
import MessageCircleHeart from '@lucide/svelte/icons/message-circle-heart';
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import MessageSquareWarning from '@lucide/svelte/icons/message-square-warning';
import Network from '@lucide/svelte/icons/network';
import Phone from '@lucide/svelte/icons/phone';
import PhoneOutgoing from '@lucide/svelte/icons/phone-outgoing';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Scale from '@lucide/svelte/icons/scale';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Signpost from '@lucide/svelte/icons/signpost';
import Siren from '@lucide/svelte/icons/siren';
import UserPlus from '@lucide/svelte/icons/user-plus';
import UserRound from '@lucide/svelte/icons/user-round';
import Users from '@lucide/svelte/icons/users';
import { m } from '#paraglide/messages.js';
import type { Role } from '#platform/actor.ts';
import type { NavGroup, NavItem } from '#ui/layout/nav.ts';

type Entry = Pick<NavItem, 'href' | 'icon'> & { label: () => string; roles: Role[] };

const WORKERS: Role[] = ['coach', 'peer'];
const LEADS: Role[] = ['supervisor', 'director'];
/** Whoever may be with somebody at a hard hour. */
const ON_THE_FLOOR: Role[] = [...WORKERS, 'supervisor'];
const STAFF: Role[] = [...WORKERS, ...LEADS];

/** What a day begins with has no heading. */
const GROUPS = {
	day: [
		{ href: '/coach', label: m.nav_my_day, icon: ListChecks, roles: WORKERS },
		{ href: '/coach/people', label: m.nav_my_people, icon: Users, roles: WORKERS },
		{ href: '/coach/calendar', label: m.meeting_cal_title, icon: CalendarDays, roles: WORKERS },
		{ href: '/coach/messages', label: m.messages_title, icon: MessagesSquare, roles: WORKERS },
		{ href: '/coach/calls', label: m.rcalls_title, icon: PhoneOutgoing, roles: ON_THE_FLOOR },
		{ href: '/line', label: m.line_title, icon: Headset, roles: ON_THE_FLOOR }
	],
	team: [
		{ href: '/team', label: m.nav_team, icon: Network, roles: ['supervisor'] },
		{ href: '/team/matching', label: m.match_team_nav, icon: HeartHandshake, roles: ['supervisor'] },
		{ href: '/team/cover', label: m.cover_team_title, icon: CalendarClock, roles: ['supervisor'] },
		{
			href: '/team/incidents',
			label: m.protocol_log_title,
			icon: LifeBuoy,
			roles: LEADS
		},
		{
			href: '/team/concerns',
			label: m.concern_handled_title,
			icon: MessageSquareWarning,
			roles: LEADS
		},
		{ href: '/team/invite', label: m.invite_to_team, icon: UserPlus, roles: ['supervisor'] },
		{
			href: '/team/credentials',
			label: m.badges_team_title,
			icon: BadgeCheck,
			roles: LEADS
		},
		{ href: '/team/testimonials', label: m.said_team_title, icon: MessageSquareQuote, roles: ['supervisor'] },
		{ href: '/team/signs', label: m.signs_team_link, icon: Activity, roles: ['director'] },
		{ href: '/team/matching/unmet', label: m.match_unmet_nav, icon: HeartHandshake, roles: ['director'] }
	],
	house: [
		{ href: '/organization', label: m.nav_organization, icon: Building, roles: ['director'] },
		{ href: '/organization/people', label: m.staff_title, icon: IdCard, roles: ['director'] },
		{ href: '/organization/ideas', label: m.ideas_title, icon: Lightbulb, roles: LEADS },
		{
			href: '/organization/words',
			label: m.wording_org_title,
			icon: MessageCircleHeart,
			roles: ['director']
		},
		{ href: '/organization/ethics', label: m.ethics_team_title, icon: Scale, roles: ['director'] }
	],
	people: [
		{ href: '/coach/handoffs', label: m.referrals_nav_of, icon: Footprints, roles: WORKERS },
		{ href: '/coach/invite', label: m.invite_title, icon: UserPlus, roles: WORKERS },
		{ href: '/coach/requests', label: m.rec_requests, icon: Inbox, roles: WORKERS },
		{ href: '/coach/telling', label: m.tell_title, icon: MessageCircleQuestion, roles: WORKERS }
	],
	help: [
		{
			href: '/directory',
			label: m.nav_services,
			icon: Signpost,
			roles: STAFF
		},
		{
			href: '/meetings',
			label: m.nav_meetings,
			icon: MapPin,
			roles: STAFF
		},
		{
			href: '/team/events',
			label: m.events_title,
			icon: CalendarHeart,
			roles: ON_THE_FLOOR
		},
		{ href: '/team/gaps', label: m.referrals_gaps_nav, icon: CircleOff, roles: LEADS },
		{
			href: '/team/letters',
			label: m.letters_team_title,
			icon: MailQuestion,
			roles: LEADS
		},
		{ href: '/team/directory', label: m.lists_nav, icon: ListTree, roles: LEADS }
	],
	records: [
		{ href: '/team/emergency', label: m.emergency_nav, icon: Siren, roles: ON_THE_FLOOR },
		{
			href: '/team/outside',
			label: m.outside_title,
			icon: DoorClosed,
			roles: STAFF
		},
		{ href: '/team/oversight', label: m.oversight_title, icon: Eye, roles: LEADS },
		{
			href: '/team/asked',
			label: m.oversight_asked_title,
			icon: MessageCircleQuestion,
			roles: STAFF
		},
		{ href: '/organization/audit', label: m.audit_title, icon: ScrollText, roles: ['director'] },
		{
			href: '/organization/requests',
			label: m.rec_requests_restrictions,
			icon: Inbox,
			roles: LEADS
		}
	],
	own: [
		{ href: '/coach/profile', label: m.coaches_profile_title, icon: BookUser, roles: WORKERS },
		{ href: '/coach/about-me', label: m.about_title, icon: UserRound, roles: WORKERS },
		{ href: '/coach/match', label: m.match_worker_nav, icon: Handshake, roles: WORKERS },
		{ href: '/coach/credentials', label: m.badges_title, icon: Award, roles: WORKERS },
		{
			href: '/coach/number',
			label: m.work_number_title,
			icon: Phone,
			roles: ON_THE_FLOOR
		},
		{ href: '/coach/cover', label: m.cover_title, icon: CalendarClock, roles: WORKERS },
		{ href: '/ethics', label: m.ethics_title, icon: HeartHandshake, roles: ON_THE_FLOOR },
		{
			href: '/coaches',
			label: m.coaches_title,
			icon: ContactRound,
			roles: STAFF
		}
	]
} satisfies Record<string, Entry[]>;

const HEADINGS: Record<keyof typeof GROUPS, () => string> = {
	day: () => '',
	team: m.nav_team,
	house: m.nav_organization,
	people: m.nav_group_people,
	help: m.nav_group_help,
	records: m.nav_group_records,
	own: m.nav_group_own
};

/** The groups of whoever `may` open their pages, in today's language; a group of nothing is left out. */
export function staffMenu(may: (...roles: Role[]) => boolean): NavGroup[] {
	return Object.entries(GROUPS).flatMap(([key, entries]) => {
		const items = (entries as Entry[])
			.filter(({ roles }) => may(...roles))
			.map(({ href, label, icon }) => ({ href, label: label(), icon }));
		return items.length > 0 ? [{ heading: HEADINGS[key as keyof typeof GROUPS](), items }] : [];
	});
}
