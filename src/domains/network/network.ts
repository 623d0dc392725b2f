/** Network: who is close to a person, and what passes between the two. Front door for everyone, browser too. */
export type { OwnTie, Tie } from './ties.ts';
export {
	ANSWERS,
	LIGHTS,
	QUESTIONS,
	QUESTION_LETTERS,
	TELL_LETTERS,
	type AnswerKind,
	type Asked,
	type Light,
	type Question,
	type QuestionKind,
	type Telling
} from './passing.ts';
export { AnswerInput, LightInput, NewTieInput, QuestionInput, TellInput } from './inputs.ts';
export { answerWord, lightWord, questionWord } from './words.ts';
