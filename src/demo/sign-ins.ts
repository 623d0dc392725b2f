import type { Role } from '#platform/actor.ts';

/** The demo's sign-ins. Shown on the sign-in page in demo mode only. */
export const DEMO_PASSWORD = 'alongside-demo';
export const DEMO_SIGN_INS: { email: string; role: Role; name: string; pronouns: string }[] = [
	{ email: 'participant@demo.test', role: 'participant', name: 'Dee', pronouns: 'she/her' },
	{ email: 'coach@demo.test', role: 'coach', name: 'Marcus Hall', pronouns: 'he/him' },
	{ email: 'peer@demo.test', role: 'peer', name: 'Rosa Delgado', pronouns: 'she/her' },
	{ email: 'supervisor@demo.test', role: 'supervisor', name: 'Janelle Price', pronouns: 'she/her' },
	{ email: 'director@demo.test', role: 'director', name: 'Priya Nair', pronouns: 'she/her' },
	{ email: 'ally@demo.test', role: 'ally', name: 'Nora', pronouns: 'she/her' }
];

/** More participants who can sign in: one in Spanish, one who came this week, and two who have no coach yet. Staff have theirs in cast.ts. */
export const MORE_SIGN_INS: Record<string, string> = {
	Luz: 'participant2@demo.test',
	Fern: 'participant3@demo.test',
	Theo: 'participant4@demo.test',
	Milagros: 'participant5@demo.test'
};
