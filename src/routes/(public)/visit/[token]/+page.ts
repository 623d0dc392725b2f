// It is opened once, from a mail, on whatever is at hand: none of the framework's scripts are sent.
export const csr = false;
