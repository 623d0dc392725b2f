import { ownCoverPage } from '../../../cover-pages/own-page.ts';

export const { load, actions } = ownCoverPage('ally');
