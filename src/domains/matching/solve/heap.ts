/** A binary heap of workers by distance, in typed arrays. One worker may stand in it several times; the reader drops the late ones. */
export function makeHeap(size = 1024) {
	let keys = new Float64Array(size);
	let items = new Int32Array(size);
	let count = 0;

	function grow() {
		const [moreKeys, moreItems] = [new Float64Array(keys.length * 2), new Int32Array(keys.length * 2)];
		moreKeys.set(keys);
		moreItems.set(items);
		[keys, items] = [moreKeys, moreItems];
	}

	return {
		push(key: number, item: number): void {
			if (count === keys.length) grow();
			let at = count++;
			while (at > 0) {
				const up = (at - 1) >> 1;
				if (keys[up]! <= key) break;
				keys[at] = keys[up]!;
				items[at] = items[up]!;
				at = up;
			}
			keys[at] = key;
			items[at] = item;
		},
		/** The nearest; -1: empty. */
		pop(): number {
			if (count === 0) return -1;
			const top = items[0]!;
			const key = keys[--count]!;
			const item = items[count]!;
			let at = 0;
			for (let down = 1; down < count; down = 2 * at + 1) {
				if (down + 1 < count && keys[down + 1]! < keys[down]!) down++;
				if (keys[down]! >= key) break;
				keys[at] = keys[down]!;
				items[at] = items[down]!;
				at = down;
			}
			keys[at] = key;
			items[at] = item;
			return top;
		},
		clear(): void {
			count = 0;
		}
	};
}
