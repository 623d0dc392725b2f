// Light on purpose, and nothing of the person in it: whoever holds the phone sees this page.
export const csr = false;
