/** Network: who is close to a person, and what passes between the two. Front door for everyone, browser too. */
export type { OwnTie, Tie } from './ties.ts';
export { NewTieInput } from './inputs.ts';
