import { correctionsPage } from '../../../record-pages/staff-page.ts';

export const { load, actions } = correctionsPage;
