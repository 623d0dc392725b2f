// Light on purpose: a phone on a thin line gets words, not a framework. PlainScript brings the movements.
export const csr = false;
