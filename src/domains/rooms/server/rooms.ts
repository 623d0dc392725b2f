/** Video rooms, front door for the server. Each function asks for itself who stands at the door. */
export { endGuestLink, makeGuestLink } from './guest-link.ts';
export { roomPage, type RoomPage } from './room-page.ts';
export { signal } from './signal.ts';
export { watchRoom } from './watch.ts';
