// Light on purpose: it is opened on phones, and everything on it is a form.
export const csr = false;
