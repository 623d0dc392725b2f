import type { AppConfig } from './app.ts';

/** What the app is called here: the operator may choose a name that says nothing to whoever sees it. */
export const nameOf = (config: Pick<AppConfig, 'name'>): string => config.name ?? 'Alongside';
