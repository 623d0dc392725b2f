// The list only reads: no JavaScript to wait for.
export const csr = false;
