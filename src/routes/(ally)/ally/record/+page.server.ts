import { recordPage } from '../../../record-pages/record-page.ts';

export const { load, actions } = recordPage('ally');
