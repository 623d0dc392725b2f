/**
 * One call between two browsers, without anything in between but the operator's own relay where there is one. The worker's page
 * offers, the person's answers: so the two never offer at once. A page that comes anew begins a new call.
 */
import type { Entered, Told } from './kinds.ts';
import { sameLineDigits } from './same-line.ts';
import { Wires, type Ended } from './wires.ts';

export type Phase = 'joining' | 'waiting' | 'connecting' | 'talking' | 'weak' | 'lost' | 'left' | Ended;

export interface Shown {
	phase: Phase;
	/** The other's picture and sound. */
	stream: MediaStream | null;
	/** What the other says of their own camera and microphone. */
	theirs: { picture: boolean; sound: boolean } | null;
	/** Twelve digits to compare. */
	digits: string | null;
	/** The server cannot be reached: the call goes on, but a broken one cannot be mended. */
	away: boolean;
}

interface Wanted {
	path: string;
	key: string;
	/** Neither sends nor takes a picture. */
	soundOnly: boolean;
	own: { picture: MediaStreamTrack | null; sound: MediaStreamTrack | null };
	show: (changed: Partial<Shown>) => void;
}

/** So long the first description waits for the ways to be found that go with it; later ones follow one by one. */
const GATHER_MS = 800;

export class Call {
	readonly #wanted: Wanted;
	readonly #wires: Wires;
	#entered: Entered | null = null;
	#peer: RTCPeerConnection | null = null;
	#state: RTCDataChannel | null = null;
	#own: Wanted['own'];

	constructor(wanted: Wanted) {
		this.#wanted = wanted;
		this.#own = wanted.own;
		this.#wires = new Wires(wanted.path, wanted.key, {
			other: (page) => void this.#meet(page),
			told: (message) => this.#told(message),
			away: (away) => wanted.show({ away }),
			ended: (why) => this.#ended(why)
		});
	}

	async join(): Promise<void> {
		this.#wanted.show({ phase: 'joining' });
		this.#entered = await this.#wires.enter();
		if (this.#entered) this.#wanted.show({ phase: this.#peer ? 'connecting' : 'waiting' });
	}

	async leave(): Promise<void> {
		this.#hangUp();
		this.#wanted.show({ phase: 'left' });
		await this.#wires.leave();
	}

	/** Lets go of everything; the seat stays this page's own for the call that follows. */
	stop(): void {
		this.#hangUp();
		this.#wires.close();
	}

	/** Another track, or none, in the place of one's own; both ends agreed on the place beforehand. */
	async send(own: Wanted['own']): Promise<void> {
		this.#own = own;
		for (const [kind, track] of [['audio', own.sound] as const, ['video', own.picture] as const])
			await this.#transceiver(kind)?.sender.replaceTrack(track);
		this.#sayState();
	}

	#transceiver(kind: 'audio' | 'video'): RTCRtpTransceiver | undefined {
		return this.#peer?.getTransceivers().find((one) => one.receiver.track.kind === kind);
	}

	#ended(why: Ended): void {
		this.#hangUp();
		this.#wanted.show({ phase: why });
	}

	#hangUp(): void {
		this.#peer?.close();
		this.#peer = null;
		this.#state = null;
		this.#wanted.show({ stream: null, theirs: null, digits: null });
	}

	async #meet(page: string | null): Promise<void> {
		this.#hangUp();
		if (page === null) return this.#wanted.show({ phase: 'waiting' });
		this.#wanted.show({ phase: 'connecting' });
		if (this.#entered?.side === 'worker') await this.#offer(this.#newPeer());
	}

	#newPeer(): RTCPeerConnection {
		this.#peer?.close();
		const { ice = [], relayOnly = false } = this.#entered ?? {};
		const peer = new RTCPeerConnection({ iceServers: ice, iceTransportPolicy: relayOnly ? 'relay' : 'all' });
		this.#peer = peer;
		const stream = new MediaStream();
		peer.ontrack = ({ track }) => {
			stream.addTrack(track);
			this.#wanted.show({ stream });
		};
		peer.onconnectionstatechange = () => void this.#moved(peer);
		// What each says of its own camera goes straight to the other too, not by way of the server.
		const state = peer.createDataChannel('state', { negotiated: true, id: 0 });
		state.onopen = () => this.#sayState();
		state.onmessage = ({ data }) => this.#heardState(data);
		this.#state = state;
		return peer;
	}

	async #moved(peer: RTCPeerConnection): Promise<void> {
		if (peer !== this.#peer) return;
		switch (peer.connectionState) {
			case 'connected': {
				this.#wanted.show({ phase: 'talking' });
				const digits = await sameLineDigits(
					peer.localDescription?.sdp ?? '',
					peer.remoteDescription?.sdp ?? ''
				);
				if (peer === this.#peer) this.#wanted.show({ digits });
				return;
			}
			case 'disconnected':
				return this.#wanted.show({ phase: 'weak' });
			case 'failed':
				this.#wanted.show({ phase: 'lost' });
				if (this.#entered?.side === 'worker') await this.#offer(peer, true);
		}
	}

	async #offer(peer: RTCPeerConnection, again = false): Promise<void> {
		if (!again) this.#places(peer);
		await peer.setLocalDescription(await peer.createOffer({ iceRestart: again }));
		await this.#describe(peer);
	}

	/** Places for sound and picture, agreed once: what is sent in them may change afterwards. */
	#places(peer: RTCPeerConnection): void {
		peer.addTransceiver(this.#own.sound ?? 'audio', { direction: 'sendrecv' });
		peer.addTransceiver(this.#own.picture ?? 'video', {
			direction: this.#wanted.soundOnly ? 'inactive' : 'sendrecv'
		});
	}

	async #told(message: Told): Promise<void> {
		if (message.kind === 'candidate') {
			const { candidate, mid, line } = message;
			// One way that leads nowhere: there are others.
			await this.#peer?.addIceCandidate({ candidate, sdpMid: mid, sdpMLineIndex: line }).catch(() => {});
		} else if (message.type === 'answer') {
			if (this.#peer?.signalingState === 'have-local-offer') await this.#peer.setRemoteDescription(message);
		} else await this.#answer(message);
	}

	async #answer({ type, sdp }: { type: 'offer' | 'answer'; sdp: string }): Promise<void> {
		if (this.#entered?.side === 'worker') return;
		const peer = this.#peer ?? this.#newPeer();
		await peer.setRemoteDescription({ type, sdp });
		for (const one of peer.getTransceivers()) {
			const kind = one.receiver.track.kind;
			if (kind === 'video' && this.#wanted.soundOnly) one.direction = 'inactive';
			else if (one.direction !== 'stopped') {
				one.direction = 'sendrecv';
				await one.sender.replaceTrack(kind === 'video' ? this.#own.picture : this.#own.sound);
			}
		}
		await peer.setLocalDescription(await peer.createAnswer());
		await this.#describe(peer);
	}

	/** Sends the description with the ways that were found at once; those found later follow. */
	async #describe(peer: RTCPeerConnection): Promise<void> {
		let sent = false;
		peer.onicecandidate = ({ candidate }) => {
			if (!sent || !candidate?.candidate || peer !== this.#peer) return;
			const { sdpMid: mid, sdpMLineIndex: line } = candidate;
			this.#wires.tell({ kind: 'candidate', candidate: candidate.candidate, mid, line });
		};
		await gathered(peer);
		if (peer !== this.#peer || !peer.localDescription) return;
		sent = true;
		const { type, sdp } = peer.localDescription;
		this.#wires.tell({ kind: 'description', type: type === 'offer' ? 'offer' : 'answer', sdp });
	}

	#sayState(): void {
		if (this.#state?.readyState !== 'open') return;
		const on = (track: MediaStreamTrack | null) => track !== null && track.enabled;
		this.#state.send(JSON.stringify({ picture: on(this.#own.picture), sound: on(this.#own.sound) }));
	}

	#heardState(data: unknown): void {
		if (typeof data !== 'string' || data.length > 100) return;
		try {
			const { picture, sound } = JSON.parse(data) as Record<string, unknown>;
			this.#wanted.show({ theirs: { picture: picture === true, sound: sound === true } });
		} catch {
			// Not a word of ours.
		}
	}
}

function gathered(peer: RTCPeerConnection): Promise<void> {
	if (peer.iceGatheringState === 'complete') return Promise.resolve();
	return new Promise((done) => {
		const timer = setTimeout(done, GATHER_MS);
		peer.onicegatheringstatechange = () => {
			if (peer.iceGatheringState !== 'complete') return;
			clearTimeout(timer);
			done();
		};
	});
}
