/** Reads only, and must be there on the slowest phone: no script at all. */
export const csr = false;
