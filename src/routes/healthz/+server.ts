/** The process is up: it answers, whatever the database does. */
export function GET(): Response {
	return Response.json({ up: true });
}
