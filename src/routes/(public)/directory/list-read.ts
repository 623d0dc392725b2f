type Read = { name: string; services: number; is_sample: boolean; read_at: Date };

/** A list that results come from, with the day it was last read. */
export const listRead = (one: Read, locale: string, timeZone: string) => ({
	name: one.name,
	services: one.services,
	isSample: one.is_sample,
	read: one.read_at.toLocaleDateString(locale, { dateStyle: 'long', timeZone })
});
