/**
 * Faults on purpose, for the crash tests: `FAULT=after_commit_before_answer:40` kills this process, without a goodbye, at
 * the fortieth pass. Does nothing unless ALONGSIDE_TEST=1 is set too.
 */
const [wanted, pass] = process.env.ALONGSIDE_TEST === '1' ? (process.env.FAULT ?? '').split(':') : [];
let left = Number(pass ?? 1);

type Place =
	| 'after_commit_before_answer'
	| 'after_table_in_backup'
	| 'before_backup_is_named'
	| 'after_table_in_restore'
	| 'before_restore_is_kept'
	| 'after_some_keys_rewrapped';

/** Marks a place where the crash tests may end the process. */
export function faultPoint(place: Place): void {
	if (wanted === place && --left <= 0) process.kill(process.pid, 'SIGKILL');
}
