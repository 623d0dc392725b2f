/** What is wrong with an audit, in sentences for whoever runs the house. */
import type { AuditProblem, AuditReport } from '../platform/server/audit/check.ts';

export function sayProblem(problem: AuditProblem): string {
	switch (problem.kind) {
		case 'changed':
			return `Entry ${problem.seq} was changed, or swapped with another.`;
		case 'removed':
			return `Entry ${problem.seq} was removed.`;
		case 'gap':
			return `Link ${problem.seq} of the chain is missing.`;
		case 'put-in-later':
			return `Entry ${problem.seq} was put in later: it claims to be older than what stands before it.`;
		case 'dated-otherwise':
			return `Entry ${problem.seq} bears another time than the one it was made at.`;
		case 'cut':
			return `The end was cut: on ${problem.at} there were ${problem.seq} entries, now there are ${problem.entries}.`;
		case 'rewritten':
			return `The chain was laid anew: entry ${problem.seq} is not the one whose head was written down on ${problem.at}.`;
		case 'anchor-changed':
			return `Line ${problem.line} of the heads in ${problem.folder} is not ours, was changed, or stands where another is missing.`;
		case 'anchors-missing':
			return `There should be heads of the chain in ${problem.folder}, and there are none.`;
	}
}

/** How many entries wait for the chain and how long; null when none does. */
export function sayUnchained({ unchained: { count, oldest } }: AuditReport, now: Date): string | null {
	if (count === 0) return null;
	const minutes = oldest ? Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 60_000)) : 0;
	return `${count} ${count === 1 ? 'entry is' : 'entries are'} not in the chain yet, the oldest for ${minutes} minutes. The worker lays it every minute.`;
}
