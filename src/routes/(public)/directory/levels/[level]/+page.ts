// A page to read, and no JavaScript to wait for.
export const csr = false;
