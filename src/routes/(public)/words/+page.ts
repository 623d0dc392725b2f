// Light on purpose: a page to read and to print.
export const csr = false;
