/** Invented passages as long as real ones, of words as common and as rare as in a language (Zipf). */

/** The reader's own first. */
export const units = ['53', '5301', '5305', '5308', '00', '1101', '3201', '7301'] as const;

const syllables = 'ka ri ta mu san pe lo gi ne ba tor din wu lam ke sa ju pon mar ti ru han do kel bi nga'.split(' ');
const howMany = 40_000;

const words = Array.from({ length: howMany }, (_, n) => {
  let [word, left] = ['', n + 30];
  for (; left > 0; left = Math.floor(left / syllables.length)) word += syllables[left % syllables.length];
  return word;
});

/** A word, the commonest the likeliest. */
const wordOf = (draw: () => number): string => words[Math.floor(howMany ** draw()) - 1] as string;

export const passageOf = (draw: () => number): string =>
  Array.from({ length: 50 + Math.floor(draw() * 70) }, () => wordOf(draw)).join(' ');

/** Three to eight words of which none is among the commonest, as people type them. */
export const queryOf = (draw: () => number): string =>
  Array.from({ length: 3 + Math.floor(draw() * 6) }, () => words[Math.floor(20 * (howMany / 20) ** draw())]).join(' ');
