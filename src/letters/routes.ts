/** Letters over HTTP: each part brings its routes. Addresses with a word stand before those of a letter. */
import { routingRoutes } from './routing/index.ts';

export const lettersRoutes = [...routingRoutes] as const;
