/** The commands as an operator runs them: real processes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

export interface Ended {
	code: number | null;
	signal: NodeJS.Signals | null;
	stdout: string;
	stderr: string;
	/** The last line of `--json`. */
	report: Record<string, unknown>;
}

export function start(
	args: string[],
	env: Record<string, string>
): { child: ChildProcess; ended: Promise<Ended> } {
	const child = spawn(process.execPath, [resolve('src/cli.ts'), ...args, '--json'], {
		env: { PATH: process.env['PATH'], ALONGSIDE_DEMO: '0', ALONGSIDE_LOG: 'off', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const said = { stdout: '', stderr: '' };
	child.stdout.on('data', (text) => (said.stdout += String(text)));
	child.stderr.on('data', (text) => (said.stderr += String(text)));
	const ended = new Promise<Ended>((done) =>
		child.once('close', (code, signal) => {
			const last = said.stdout.trim().split('\n').at(-1) ?? '';
			const report = last.startsWith('{') ? (JSON.parse(last) as Record<string, unknown>) : {};
			done({ code, signal, ...said, report });
		})
	);
	return { child, ended };
}

export const alongside = (args: string[], env: Record<string, string>) => start(args, env).ended;
