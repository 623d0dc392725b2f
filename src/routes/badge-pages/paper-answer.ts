/** The paper as an answer: kept by no browser, opened by no page of ours. */
export const paperAnswer = ({ type, bytes }: { type: string; bytes: Buffer }): Response =>
	new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': type,
			'content-disposition': `${type === 'application/pdf' ? 'attachment' : 'inline'}; filename="paper"`,
			'cache-control': 'no-store'
		}
	});
