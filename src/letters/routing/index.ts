/** The face of routing: dispositions from position to position, their tree, their reports. */
export { routingRoutes } from './routes.ts';
