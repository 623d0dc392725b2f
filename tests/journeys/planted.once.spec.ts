import { expect, test, violationsOn } from './support/test.ts';

test('what is planted is found: pale words, a field without a name, a picture without words', async ({
	page
}) => {
	await page.setContent(`<!doctype html><html lang="en"><head><title>Planted</title></head><body><main><h1>Planted</h1>
		<p style="color:#bbb;background:#fff">pale</p><input type="text" /><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" />
	</main></body></html>`);
	const found = (await violationsOn(page)).map((one) => one.split(':')[0]).toSorted();
	expect(found).toEqual(['color-contrast', 'image-alt', 'label']);
	await page.setContent(
		`<!doctype html><html lang="en"><head><title>Fine</title></head><body><main><h1>Fine</h1></main></body></html>`
	);
	expect(await violationsOn(page)).toEqual([]);
});
