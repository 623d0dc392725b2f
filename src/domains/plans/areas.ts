/** Ten areas of life, shared by goals, recovery capital and resources. The order is the order on the ring. */
export const DOMAINS = [
	'own_goal',
	'mind',
	'body',
	'home',
	'family',
	'community',
	'work',
	'money',
	'skills',
	'hope'
] as const;
export type Domain = (typeof DOMAINS)[number];
