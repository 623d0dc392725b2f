/**
 * The language for a time of day. Spanish is that of the United States: its clock counts to twelve, and its zones have the
 * names people there know ("3:00 p.m. EST", not "15:00 GMT-5").
 */
export const clockLocale = (locale: string): string => (locale === 'es' ? 'es-US' : locale);
