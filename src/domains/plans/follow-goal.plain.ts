/** For pages without the framework: `FollowGoal.svelte` asks for it. */
import { followGoals } from './follow-goal.ts';

followGoals(document);
