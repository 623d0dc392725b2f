/**
 * Whether a problem means that the database is away or cannot take anything just now: PostgreSQL's classes 57 (an operator
 * stopped it), 08 (connection) and 53 (no room, no memory, too many connections), a file that could not be written, and
 * sockets that end. What was asked for has not been done, and the next try may work.
 */
export function databaseAway(problem: unknown): boolean {
	if (!(problem instanceof Error)) return false;
	const code = (problem as { code?: string }).code ?? '';
	return (
		/^(57P0|08|53|58030)/.test(code) ||
		// A file that may not grow (a quota, a limit of the account) has no code of its own.
		/^could not (extend|write|create)/.test(problem.message) ||
		/^(ECONN|EPIPE|ENOENT)/.test(code) ||
		/Connection terminated|not queryable|Client was closed|timeout exceeded when trying to connect/.test(
			problem.message
		)
	);
}
