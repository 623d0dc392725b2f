// A picture and a list: nothing to wait for.
export const csr = false;
