/**
 * Where whoever wants to go there begins a warm hand-off: on their own page, or a worker on the page of somebody
 * they walk with, whom they choose first where nobody was named. Null for a visitor, who is led to the entry itself.
 */
export function handoffFrom(role: string | undefined, service: string, person?: string): string | null {
	if (person) return `/coach/people/${person}/handoffs?from=${service}#begin`;
	if (role === 'participant') return `/me/handoffs?from=${service}#begin`;
	if (role === 'coach' || role === 'peer') return `/coach/handoffs?from=${service}`;
	return role === 'ally' ? `/ally/handoffs?from=${service}#begin` : null;
}
