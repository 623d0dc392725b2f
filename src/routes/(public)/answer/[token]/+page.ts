// It is opened once, on whatever is at hand: none of the framework's scripts are sent.
export const csr = false;
