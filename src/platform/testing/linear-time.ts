/** That reading takes time in proportion to the length of a text, however strange it is. */

const unit = (text: string) => (size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Texts of any size on which a careless reader takes quadratic time. */
export const strangeTexts: Readonly<Record<string, (size: number) => string>> = {
  newlines: unit('\n'),
  'carriage returns and newlines': unit('\r\n'),
  blanks: unit(' '),
  'blanks between words': (size) => `a${' '.repeat(size)}b`,
  'full stops and a letter': (size) => `${'.'.repeat(size)}a`,
  'stops and blanks': unit('. '),
  'closing marks': (size) => `a.${'"'.repeat(size)}a`,
  titles: unit('Dr. H. '),
  initials: unit('A. '),
  digits: unit('1'),
  'grouped digits': unit('1.234'),
  'digits and strokes': unit('1/'),
  'number words': unit('dua puluh '),
  weekdays: unit('Senin, '),
  'open quotation marks': unit('“a '),
  'lines of hard blanks': (size) => `Rapat${unit('\n\u00a0')(size)}`,
  'stops before blanks': (size) => `${'.'.repeat(size / 2)}${' '.repeat(size / 2)}a`,
  'straight quotation marks': unit('" a'),
  hyphens: unit('a-'),
};
export { unit as repeated };

/** Milliseconds below which the noise of the machine is larger than what is measured. */
const tooShort = 50;

/** What this thread has computed so far, so that waiting for others on the machine does not count. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** The least of several runs: what the machine does besides makes a run slower, never faster. */
function milliseconds(read: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const from = computed();
    read();
    least = Math.min(least, computed() - from);
  }
  return least;
}

/**
 * How long twice a text took, and how long it may take: two and a half times as long as the text. A quadratic reader
 * takes four times.
 */
export function timeOfTwice(
  read: (text: string) => unknown,
  make: (size: number) => string,
): { readonly taken: number; readonly allowed: number } {
  let size = 2000;
  // Until it takes long enough to be measured, and no longer text than an office will ever hand in.
  while (size < 128_000 && milliseconds(() => read(make(size))) < 20) size *= 2;
  const [once, twice] = [make(size), make(size * 2)];
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < 12 && (attempt < 1 || long > Math.max(2.5 * short, tooShort)); attempt++) {
    short = Math.min(
      short,
      milliseconds(() => read(once)),
    );
    long = Math.min(
      long,
      milliseconds(() => read(twice)),
    );
  }
  return { taken: long, allowed: Math.max(2.5 * short, tooShort) };
}
