// Makes sure that what the lockfile names is installed, and finds the Node it brings.
// Runs on the machine's own Node (20 or newer) before anything is installed: no dependencies here.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aloneSync, INSTALLING } from './alone.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const wanted = 26;

/** Installs with `npm ci` when node_modules is missing or older than the lockfile. */
export function ensureInstalled() {
	if (!installed()) aloneSync(install, INSTALLING);
}

function install() {
	if (installed()) return;
	console.error('Installing what the lockfile names (the first time takes a minute) …');
	// npm names itself to the scripts it runs; elsewhere it is on the PATH.
	const npm = process.env.npm_execpath;
	const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
	const args = [...before, 'ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit'];
	// npm's own chatter goes to standard error: with --json the last line of standard output is ours.
	const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
	if (status !== 0)
		fail(
			`npm ci did not finish${error ? `: ${error.message}` : ''}. Mend what it says above, then try again.`
		);
}

/** npm writes what it installed into node_modules: the same packages in the same versions as the lockfile? */
function installed() {
	const record = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
	const have = packages(record);
	return Object.entries(packages(join(root, 'package-lock.json'))).every(
		([path, { version, optional, link }]) =>
			path === '' || link || have[path]?.version === version || (optional && !have[path])
	);
}

/** The Node of the lockfile; this one when it is new enough and npm has none for this machine. */
export function projectNode() {
	const own = join(bin, 'node');
	if (existsSync(own)) return own;
	if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
	return fail(
		`npm has no Node ${wanted} for this machine (${process.platform}, ${process.arch}). Install Node ${wanted} and try again.`
	);
}

/** Environment in which `node` and every tool are the project's; compiled code is kept from one start to the next. */
export function projectEnv(more = {}) {
	const kept = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') };
	return { ...kept, ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...more };
}

/** Runs a program to its end; passes signals on. Resolves to its exit code. */
export function run(command, args, { env = {}, stdio = 'inherit' } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, env: projectEnv(env), stdio });
		const pass = (signal) => child.kill(signal);
		const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
		for (const signal of signals) process.on(signal, pass);
		const end = (code) => {
			for (const signal of signals) process.off(signal, pass);
			resolve(code);
		};
		child.once('error', (error) => {
			console.error(error.message);
			end(1);
		});
		child.once('exit', (code, signal) =>
			end(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1))
		);
	});
}

/** A hash over the content of these files and folders; tests and generated files do not count. */
export function contentHash(paths) {
	const hash = createHash('sha256');
	const add = (path) => {
		if (/\.test\.ts$|^src\/paraglide|^project\.inlang\/(cache|\.)/.test(path)) return;
		const found = statSync(join(root, path), { throwIfNoEntry: false });
		if (found?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
		else if (found) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
	};
	for (const path of paths) add(path);
	return hash.digest('hex');
}

/** Runs one of the installed tools, such as `vite`, on the project's Node. */
export const tool = (name, args, options) => run(join(bin, name), args, options);

function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}
