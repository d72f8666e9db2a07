/** The face of mcp: programs with a token search, ask and draft as their person may; they decide nothing. */
import './tables.ts';

export { mcpRoom } from './room.ts';
