/** A larger batch is confirmed by typing how many findings it has: the hand slows down where much is at stake. */
export const askAbove = 100;

/** Whether what was typed says exactly `count`; points, commas and spaces group digits as people do. */
export const saysCount = (typed: string, count: number): boolean =>
  /^\d{1,3}(?:[., ]\d{3})*$|^\d+$/.test(typed.trim()) && Number(typed.replaceAll(/[., ]/g, '')) === count;
