/** One's own camera and microphone, as far as the browser lets this page have them. */
export interface OwnMedia {
	picture: MediaStreamTrack | null;
	sound: MediaStreamTrack | null;
}
export type NotHad = 'denied' | 'no-camera' | 'no-sound' | 'busy' | null;

/** A phone's picture at this size is good enough to see a face, and does not eat the month's data. */
const PICTURE = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 24, max: 30 } };

export const canCall = (): boolean =>
	typeof RTCPeerConnection === 'function' && typeof navigator.mediaDevices?.getUserMedia === 'function';

/** Asks once for what is wanted; without a camera there is sound, without either one can still see and hear. */
export async function openOwn(withPicture: boolean): Promise<OwnMedia & { notHad: NotHad }> {
	try {
		return { ...(await ask(true, withPicture)), notHad: null };
	} catch (problem) {
		const why = reason(problem);
		if (why !== 'no-camera' || !withPicture) {
			const notHad = why === 'no-camera' ? 'no-sound' : why;
			return { picture: null, sound: null, notHad };
		}
		return ask(true, false).then(
			(own) => ({ ...own, notHad: 'no-camera' as const }),
			(second: unknown) => {
				const notHad = reason(second) === 'no-camera' ? ('no-sound' as const) : reason(second);
				return { picture: null, sound: null, notHad };
			}
		);
	}
}

/** The camera alone, when it is switched on again. */
export const openPicture = async (): Promise<MediaStreamTrack | null> =>
	(await ask(false, true).catch(() => ({ picture: null }))).picture;

async function ask(audio: boolean, video: boolean): Promise<OwnMedia> {
	const stream = await navigator.mediaDevices.getUserMedia({ audio, video: video && PICTURE });
	return { picture: stream.getVideoTracks()[0] ?? null, sound: stream.getAudioTracks()[0] ?? null };
}

function reason(problem: unknown): Exclude<NotHad, null | 'no-sound'> {
	const name = problem instanceof Error ? problem.name : '';
	if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'no-camera';
	return name === 'NotReadableError' ? 'busy' : 'denied';
}

/** The lamp beside the camera goes out. */
export function stopOwn({ picture, sound }: OwnMedia): void {
	picture?.stop();
	sound?.stop();
}

/** What this tab made up for itself, so that after a reload it gets its own seat back. Gone with the tab. */
export function keyOfTab(): string {
	try {
		const kept = sessionStorage.getItem('seat');
		if (kept) return kept;
		const made = crypto.randomUUID();
		sessionStorage.setItem('seat', made);
		return made;
	} catch {
		return crypto.randomUUID();
	}
}
