/** Invented voters, for tests, benches and trying the program out. */
export { noPlanting, usualRates, type GenerateOptions } from './voters.ts';
export { writeVoters, type Format } from './write.ts';
export { writeDirtyExports } from './dirty.ts';
