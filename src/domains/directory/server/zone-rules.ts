/** How far ahead the clock changes of a zone are written down: what is subscribed to is read anew long before. */
const YEARS = 4;

const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');

/** `-0500` */
function offset(nanoseconds: number): string {
	const minutes = Math.round(nanoseconds / 60e9);
	const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	return `${minutes < 0 ? '-' : '+'}${two(hours)}${two(rest)}`;
}

const local = (at: Temporal.PlainDateTime): string =>
	`${String(at.year).padStart(4, '0')}${two(at.month)}${two(at.day)}T${two(at.hour)}${two(at.minute)}${two(at.second)}`;

/**
 * A zone as calendars want it (VTIMEZONE): its offset at an instant, and each clock change of the years that follow, as our
 * own tables of zones have them. Every change stands by itself, so that no rule has to be guessed.
 */
export function zoneRules(zone: string, from: Temporal.Instant): string {
	let at = from.toZonedDateTimeISO(zone);
	const end = at.add({ years: YEARS });
	const first = at.getTimeZoneTransition('previous') ?? at;
	const parts = [part(first, first.subtract({ nanoseconds: 1 }))];
	for (let change = at.getTimeZoneTransition('next'); change; change = at.getTimeZoneTransition('next')) {
		if (Temporal.ZonedDateTime.compare(change, end) > 0) break;
		parts.push(part(change, change.subtract({ nanoseconds: 1 })));
		at = change;
	}
	return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

/** What holds from a change on. It begins by the clock that was in use before. */
function part(change: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): string {
	const kind = change.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
	const begins = change.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
	return [
		`BEGIN:${kind}`,
		`DTSTART:${local(begins)}`,
		`TZOFFSETFROM:${offset(before.offsetNanoseconds)}`,
		`TZOFFSETTO:${offset(change.offsetNanoseconds)}`,
		`END:${kind}`
	].join('\r\n');
}
