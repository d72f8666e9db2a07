/**
 * What stands before an item of a list: a bullet, or its number or letter with a stop or a bracket ("1.", "(a)",
 * "iv)").
 */
const bullets = String.raw`[-•*–—▪▫■□●○◦❖♦➢➤►▶✓✔→⁃‣∙·]`;
const numbers = String.raw`\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})[.)]`;

/** A mark as it opens a line; the small "o" is the bullet of word processors. */
export const listMarkPattern = String.raw`(?:${bullets}|o(?=\s)|${numbers})`;

/** The number of an item without its stop: "1", "b", "iv". */
export const isItemNumber = (written: string): boolean => /^(?:\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})$/.test(written);
