import { correctPage } from '../../../../record-pages/record-page.ts';

export const { load, actions } = correctPage('ally');
