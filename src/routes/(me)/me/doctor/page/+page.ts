/** No framework, and none of the places around it: what somebody else looks at. */
export const csr = false;
