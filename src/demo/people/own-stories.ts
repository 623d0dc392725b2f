import type { OwnStory } from '../telling.ts';
import { dee } from './dee.ts';
import { tom } from './tom.ts';

/** Those whose story is written by hand. */
export const OWN_STORIES: Record<string, OwnStory> = { Dee: dee, Tom: tom };
