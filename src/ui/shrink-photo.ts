/**
 * A photo that was chosen is made smaller before it leaves the phone: a letter stays readable, and a thin line carries it. What
 * the camera wrote into it goes with that. Where it cannot be done the photo goes as it is.
 */
const LONGEST = 2000;
const SMALL_ENOUGH = 600_000;

export function shrinkPhotos(): void {
	document.addEventListener('change', (event) => {
		const input = event.target;
		if (input instanceof HTMLInputElement && input.type === 'file' && input.dataset['shrink'] !== undefined)
			void shrink(input).catch(() => {});
	});
}

async function shrink(input: HTMLInputElement): Promise<void> {
	const [photo] = input.files ?? [];
	if (!photo || photo.size <= SMALL_ENOUGH) return;
	const picture = await createImageBitmap(photo);
	const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(picture.width * scale);
	canvas.height = Math.round(picture.height * scale);
	canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
	// Another one was chosen meanwhile, or it did not become smaller.
	if (!small || small.size >= photo.size || input.files?.[0] !== photo) return;
	const files = new DataTransfer();
	files.items.add(new File([small], 'photo.jpg', { type: 'image/jpeg' }));
	input.files = files.files;
}
