import type { LayoutLoad } from './$types';

/** The staff frame for pages outside the staff's folders: fetched for staff alone, since it weighs as much as a page. */
export const load: LayoutLoad = async ({ data }) => {
	const staff = data.acting && ['coach', 'peer', 'supervisor', 'director'].includes(data.acting.role);
	return { ...data, StaffFrame: staff ? (await import('./StaffFrame.svelte')).default : null };
};
