import { inspect } from 'node:util';
import { maskNumbers } from './masks.ts';

/** Prints an error for who runs the server. It may quote what somebody typed: numbers of people in it are masked. */
export function printError(where: string, error: unknown): void {
  console.error(`${where}:`, maskNumbers(typeof error === 'string' ? error : inspect(error)));
}
