import { deletePage } from '../../../../record-pages/record-page.ts';

export const { load, actions } = deletePage('ally');
