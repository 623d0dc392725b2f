/** A picture as an answer; kept by no browser, for it can be taken down at any time. */
export const photoAnswer = ({ type, bytes }: { type: string; bytes: Buffer }): Response =>
	new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': type,
			'content-disposition': 'inline; filename="picture"',
			'cache-control': 'no-store'
		}
	});
