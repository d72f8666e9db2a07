/**
 * Indonesia's regions down to the village: codes (2, 4, 6 and 10 digits, without dots), names, and which region written
 * words mean. Source: idn-area-data 4.0.1 (Kemendagri, May 2026): 38 provinces, 514 regencies, 7,285 districts,
 * 83,762 villages.
 */
export { regionsAtElections, type RegionCount } from './counts.ts';
export { levelOfRegion, parentOf, type RegionLevel } from './levels.ts';
export { nikProvinces, type NikProvince } from './nik-provinces.ts';
export { allRegionCodes, childrenOf, isRegion, regionName, villagesOf, type Region } from './regions.ts';
export { resolveRegion, type WrittenRegion } from './resolve.ts';
export { regionsRoom } from './room.ts';
