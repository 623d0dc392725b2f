/** A calendar as a file: its name says nothing, and nobody in between keeps it. */
export const calendarFile = (text: string): Response =>
	new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="calendar.ics"',
			'cache-control': 'no-store'
		}
	});

/** What there is to say where there is none. */
export const noCalendar = (words: string, status: 404 | 429): Response =>
	new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
