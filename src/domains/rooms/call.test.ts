/** What of the operator's settings reaches the connection in the browser. The browser itself is played here. */
import { afterEach, expect, test, vi } from 'vitest';
import { Call } from './call.ts';
import type { Entered } from './kinds.ts';

afterEach(() => vi.unstubAllGlobals());

/** One page that comes into a room where the other sits already; answers with what its connection was made of. */
async function connects(entered: Pick<Entered, 'ice' | 'relayOnly'>): Promise<RTCConfiguration[]> {
	const made: RTCConfiguration[] = [];
	class Peer {
		iceGatheringState = 'complete';
		localDescription = { type: 'offer', sdp: 'v=0' };
		constructor(with_: RTCConfiguration) {
			made.push(with_);
		}
		createDataChannel = () => ({});
		addTransceiver = () => {};
		createOffer = async () => ({ type: 'offer', sdp: 'v=0' });
		setLocalDescription = async () => {};
		close = () => {};
	}
	vi.stubGlobal('RTCPeerConnection', Peer);
	vi.stubGlobal('MediaStream', class {});
	vi.stubGlobal(
		'EventSource',
		class {
			close = () => {};
		}
	);
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('removeEventListener', () => {});
	vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) =>
		Response.json(
			(JSON.parse(body) as { act: string }).act === 'enter'
				? { side: 'worker', closesAt: '2026-05-04T16:30:00Z', ...entered }
				: { other: 'other-page', messages: [] }
		)
	);
	const call = new Call({
		path: '/room/x',
		key: 'k',
		soundOnly: false,
		own: { picture: null, sound: null },
		show: () => {}
	});
	await call.join();
	await vi.waitFor(() => expect(made.length).toBeGreaterThan(0));
	await call.leave();
	return made;
}

test('the servers that the operator set, and no others, are those of the connection', async () => {
	const ice = [
		{ urls: ['stun:turn.example.org:3478'] },
		{ urls: ['turn:turn.example.org:3478?transport=udp'], username: '1777912200:ab', credential: 'secret' }
	];
	expect(await connects({ ice, relayOnly: false })).toEqual([{ iceServers: ice, iceTransportPolicy: 'all' }]);
	expect(await connects({ ice: [], relayOnly: false }), 'none is set: none is asked').toEqual([
		{ iceServers: [], iceTransportPolicy: 'all' }
	]);
});

test('by way of the relay alone where the operator says so', async () => {
	const ice = [{ urls: ['turn:turn.example.org'], username: '1:a', credential: 'b' }];
	expect(await connects({ ice, relayOnly: true })).toEqual([
		{ iceServers: ice, iceTransportPolicy: 'relay' }
	]);
});
