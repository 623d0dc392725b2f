/** One page of the standard, around what is on it. */
export type Page<T> = {
	total_items: number;
	total_pages: number;
	page_number: number;
	size: number;
	first_page: boolean;
	last_page: boolean;
	empty: boolean;
	contents: T[];
};

/** Which part of a list is asked for. */
export type Range = { page: number; perPage: number };

/** Puts a page around its entries. A list with nothing in it has one page, and it is empty. */
export function pageOf<T>(contents: T[], total: number, { page, perPage }: Range): Page<T> {
	const pages = Math.max(1, Math.ceil(total / perPage));
	return {
		total_items: total,
		total_pages: pages,
		page_number: page,
		size: contents.length,
		first_page: page === 1,
		last_page: page >= pages,
		empty: contents.length === 0,
		contents
	};
}
