/** Letters over HTTP: each part brings its routes. Addresses with a word stand before those of a letter. */
import { exchangeRoutes } from './exchange/index.ts';
import { incomingRoutes } from './incoming/index.ts';
import { linterRoutes } from './linter/index.ts';
import { outgoingRoutes } from './outgoing/index.ts';
import { routingRoutes } from './routing/index.ts';
import { tilesRoute } from './tiles.ts';

export const lettersRoutes = [
  tilesRoute,
  ...outgoingRoutes,
  ...exchangeRoutes,
  ...routingRoutes,
  ...linterRoutes,
  ...incomingRoutes,
] as const;
