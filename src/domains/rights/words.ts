import { m } from '#paraglide/messages.js';

export const aboutWord = (about: 'note' | 'contact' | 'staff_note'): string =>
	({ note: m.rec_about_note, contact: m.rec_about_contact, staff_note: m.rec_about_staff_note })[about]();

export const sectionWord = (
	section:
		'me' | 'plan' | 'check_ins' | 'talks' | 'close' | 'groups' | 'phone' | 'shared' | 'looked' | 'rights'
): string =>
	({
		me: m.rec_section_me,
		plan: m.rec_section_plan,
		check_ins: m.rec_section_check_ins,
		talks: m.rec_section_talks,
		close: m.rec_section_close,
		groups: m.rec_section_groups,
		phone: m.rec_section_phone,
		shared: m.rec_section_shared,
		looked: m.rec_section_looked,
		rights: m.rec_section_rights
	})[section]();

export const whyNotWord = (why: 'key' | 'staff_only' | 'technical' | 'apart' | 'order'): string =>
	({
		key: m.rec_not_key,
		staff_only: m.rec_not_staff_only,
		technical: m.rec_not_technical,
		apart: m.rec_not_apart,
		order: m.rec_not_order
	})[why]();
