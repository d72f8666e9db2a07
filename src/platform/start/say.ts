/** What the program says in the terminal: Indonesian first, then English. */
export { CannotStart } from '../cannot-start.ts';

export function say(id: string, en: string): void {
  console.log(`${id}\n${en}\n`);
}
