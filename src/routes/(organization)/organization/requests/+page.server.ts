import { requestsPage } from '../../../record-pages/staff-page.ts';

export const { load, actions } = requestsPage;
