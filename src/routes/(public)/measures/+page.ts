// Light on purpose, and stored on phones: the quick way out leads here also without a connection.
export const csr = false;
