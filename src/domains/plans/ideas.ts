/** A few first ideas for each area of life, to start from and to change. Own words, in the message files. */
import { m } from '#paraglide/messages.js';
import type { Domain } from './plans.ts';

const PACKS: Record<Domain, (() => string)[]> = {
	own_goal: [m.plan_idea_own_goal_1, m.plan_idea_own_goal_2, m.plan_idea_own_goal_3, m.plan_idea_own_goal_4],
	mind: [m.plan_idea_mind_1, m.plan_idea_mind_2, m.plan_idea_mind_3],
	body: [m.plan_idea_body_1, m.plan_idea_body_2, m.plan_idea_body_3, m.plan_idea_body_4],
	home: [m.plan_idea_home_1, m.plan_idea_home_2, m.plan_idea_home_3],
	family: [m.plan_idea_family_1, m.plan_idea_family_2, m.plan_idea_family_3, m.plan_idea_family_4],
	community: [m.plan_idea_community_1, m.plan_idea_community_2, m.plan_idea_community_3],
	work: [m.plan_idea_work_1, m.plan_idea_work_2, m.plan_idea_work_3, m.plan_idea_work_4],
	money: [m.plan_idea_money_1, m.plan_idea_money_2, m.plan_idea_money_3],
	skills: [m.plan_idea_skills_1, m.plan_idea_skills_2, m.plan_idea_skills_3],
	hope: [m.plan_idea_hope_1, m.plan_idea_hope_2, m.plan_idea_hope_3, m.plan_idea_hope_4]
};

/** For an ally, whose plan is about their own life. */
const ALLYS: Partial<Record<Domain, (() => string)[]>> = {
	own_goal: [m.plan_idea_ally_own_1, m.plan_idea_ally_own_2, m.plan_idea_ally_own_3, m.plan_idea_ally_own_4],
	home: [m.plan_idea_ally_home_1, m.plan_idea_home_3]
};

/** The ideas for one area. */
export function ideasFor(domain: Domain, ally: boolean): string[] {
	return ((ally && ALLYS[domain]) || PACKS[domain]).map((idea) => idea());
}
