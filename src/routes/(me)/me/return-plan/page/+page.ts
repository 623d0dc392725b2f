/** No framework, and none of the places around it: what goes on paper, or is kept on the phone. */
export const csr = false;
