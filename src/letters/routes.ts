/** Letters over HTTP: each part brings its routes. Addresses with a word stand before those of a letter. */
import { incomingRoutes } from './incoming/index.ts';
import { linterRoutes } from './linter/index.ts';
import { outgoingRoutes } from './outgoing/index.ts';
import { routingRoutes } from './routing/index.ts';

export const lettersRoutes = [...outgoingRoutes, ...routingRoutes, ...linterRoutes, ...incomingRoutes] as const;
