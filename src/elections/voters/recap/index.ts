/** A version counted by region, its identities, and what a unit sends upward. */
import './tables.ts';

export { unitOfRecap } from './access.ts';
export { computeRecap, looseRows } from './compute.ts';
export { recapFigureQuery } from './figures.ts';
export { type RecapLevel, type RecapRow, removalReasons, unexplained, valueOf } from './measures.ts';
export { recapPages } from './public-pages.ts';
export { periodName } from './period-name.ts';
export { byPlace, nameOfRegion, rowsOfUnit, strayOf } from './places.ts';
export { namesBelow } from './queries/names-below.ts';
export { openingsToConfirm } from './queries/release-requests.ts';
export { remarksOf, type Remark } from './remarks.ts';
export { recapRoutes } from './routes.ts';
export { commissionersOf } from './signature.ts';
export { hashOfRecap, insertRecapRows, readRecap, readRecapRows, recapNames } from './store.ts';
export { kindOfSeries } from './series.ts';
