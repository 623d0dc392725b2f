/**
 * Plans, front door for the server. Every function takes the handle first, and asks for itself whether this actor may.
 * The person is the author; who walks with them reads and suggests, and writes only while the person lets them type.
 */
export {
	planOf,
	goalById,
	nextStepFor,
	goalsForReview,
	openPlanTitles,
	strategiesOf,
	linesOfPlan,
	ownReason
} from './read-plan.ts';
export { historyOf, planAsOf, bothTexts, type HistoryEntry, type BothTexts } from './read-history.ts';
export {
	addGoal,
	saveGoal,
	setGoalState,
	markGoal,
	type AddGoal,
	type SaveGoal,
	type MarkGoal,
	type Saved
} from './save-goal.ts';
export { addStep, saveStep, tickStep, removeStep, type AddStep, type SaveStep } from './steps.ts';
export { addLine, saveLine, removeLine, raiseLine, type AddLine, type SaveLine } from './lines.ts';
export { rewordSuggestion } from './reword.ts';
export { suggest, answerSuggestion, type Suggest, type AnswerSuggestion } from './suggest.ts';
export { recordPastPlan, type PastGoal, type PastLine, type PastPlan, type PastStep } from './past-plan.ts';
export { ownIdeas, saveOwnIdeas, takeIdeas } from './own-ideas.ts';
export { takeKept } from './take-kept.ts';
export { letTypingBegin, letTypingEnd, typingNow, type Past } from './author.ts';
export {
	AnswerInput,
	GoalStateInput,
	KeptInput,
	LineIdInput,
	LineInput,
	MarkGoalInput,
	NewGoalInput,
	NewStepInput,
	RemoveStepInput,
	SaveGoalInput,
	SaveLineInput,
	SaveStepInput,
	SuggestInput,
	TickInput
} from './inputs.ts';
export { datesOf, dayWords } from './day-words.ts';
export { hasLetters, printPlan, type PrintedPart } from './print-plan.ts';
export { cardHasLetters, layCard, printCard } from './print-card.ts';
export { toldHistory } from './told-history.ts';
export { planThings, sharedOfPlan, type SharedGoal, type SharedMilestone } from './shared.ts';
