// Light on purpose: it must be there on the slowest phone. PlainScript brings the quick exit; all else needs no script.
export const csr = false;
