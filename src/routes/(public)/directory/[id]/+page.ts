// A page to read; what staff do on it goes by plain forms.
export const csr = false;
