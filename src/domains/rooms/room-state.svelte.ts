/** What a room's page shows and does: before joining, in the call, after it. */
import { Call, type Phase, type Shown } from './call.ts';
import { keyOfTab, openOwn, openPicture, stopOwn, type NotHad, type OwnMedia } from './own-media.ts';

const NOTHING: Shown = { phase: 'left', stream: null, theirs: null, digits: null, away: false };
const OVER: readonly Phase[] = ['left', 'full', 'elsewhere', 'closed', 'no-line'];

export class RoomState {
	readonly #path: string;
	#call: Call | null = null;
	#awake: WakeLockSentinel | null = null;
	/** Before the first joining there is nothing to say of it. */
	joined = $state(false);
	shown = $state.raw<Shown>(NOTHING);
	own = $state.raw<OwnMedia>({ picture: null, sound: null });
	notHad = $state<NotHad>(null);
	soundOnly = $state(false);
	previewing = $state(false);
	muted = $state(false);
	busy = $state(false);

	constructor(path: string) {
		this.#path = path;
	}

	get inCall(): boolean {
		return this.joined && !OVER.includes(this.shown.phase);
	}

	async preview(): Promise<void> {
		await this.#open(true);
		this.previewing = this.own.picture !== null;
	}

	endPreview(): void {
		this.previewing = false;
		this.#release();
	}

	async join(): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		if (!this.previewing || this.soundOnly) await this.#open(!this.soundOnly);
		this.previewing = false;
		await this.#begin();
		this.busy = false;
	}

	async leave(): Promise<void> {
		await this.#call?.leave();
	}

	mute(): void {
		this.muted = !this.muted;
		if (this.own.sound) this.own.sound.enabled = !this.muted;
		void this.#call?.send(this.own);
	}

	async camera(): Promise<void> {
		if (this.own.picture) {
			this.own.picture.stop();
			this.own = { ...this.own, picture: null };
		} else this.own = { ...this.own, picture: await openPicture() };
		await this.#call?.send(this.own);
	}

	/** Sound only takes no picture either, which has to be agreed on anew: a new call in the same seat. */
	async switchMode(): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.soundOnly = !this.soundOnly;
		this.#call?.stop();
		if (this.soundOnly) this.own.picture?.stop();
		this.own = { ...this.own, picture: this.soundOnly ? null : await openPicture() };
		await this.#begin();
		this.busy = false;
	}

	/** The page goes. */
	stop(): void {
		this.#call?.stop();
		this.#release();
	}

	async #open(withPicture: boolean): Promise<void> {
		this.#release();
		const { notHad, ...own } = await openOwn(withPicture);
		this.own = own;
		this.notHad = notHad;
		if (own.sound) own.sound.enabled = !this.muted;
	}

	async #begin(): Promise<void> {
		this.joined = true;
		const call = new Call({
			path: this.#path,
			key: keyOfTab(),
			soundOnly: this.soundOnly,
			own: this.own,
			show: (changed) => {
				if (call === this.#call) this.#show(changed);
			}
		});
		this.#call = call;
		await call.join();
		this.#awake = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
	}

	#show(changed: Partial<Shown>): void {
		this.shown = { ...this.shown, ...changed };
		if (OVER.includes(this.shown.phase)) this.#release();
	}

	#release(): void {
		stopOwn(this.own);
		this.own = { picture: null, sound: null };
		void this.#awake?.release();
		this.#awake = null;
	}
}
