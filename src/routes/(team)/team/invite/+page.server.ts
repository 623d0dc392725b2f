import { inviteActs, invitePage } from '../../../invite-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => invitePage(event, 'supervisor');
export const actions: Actions = inviteActs('supervisor');
