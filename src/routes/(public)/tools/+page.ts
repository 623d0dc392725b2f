// Stored on phones by the service worker: it says nothing of anybody, and must stand without the framework.
export const csr = false;
