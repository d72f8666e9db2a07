/** Invented voters, for tests, benches and trying the program out. */
export { noPlanting, usualRates, voterChunks, type GeneratedVoter, type GenerateOptions } from './voters.ts';
export { writeVoters, type Format } from './write.ts';
export { writeDirtyExports, type DirtyFile } from './dirty.ts';
