// Somebody may need it on an old phone without scripts: none of the framework's are sent.
export const csr = false;
