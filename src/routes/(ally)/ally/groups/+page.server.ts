import { groupsPage } from '../../../group-pages/groups-page.ts';

export const { load, actions } = groupsPage('ally');
