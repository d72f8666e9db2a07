/** Letters as the records keep them. */
export { lettersHold } from './holds.ts';
export { incomingFilable } from './incoming.ts';
export { outgoingFilable } from './outgoing.ts';
