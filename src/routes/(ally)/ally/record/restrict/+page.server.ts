import { restrictPage } from '../../../../record-pages/record-page.ts';

export const { load, actions } = restrictPage('ally');
