// The page only reads: a plain GET form, and no JavaScript to wait for.
export const csr = false;
