/** Days as whole numbers since 1 January 1900, with their written forms made once. */

const first = Date.UTC(1900, 0, 1);
const dayLength = 86_400_000;
/** To the end of 2035. */
const days = Math.round((Date.UTC(2036, 0, 1) - first) / dayLength);

const pad = (n: number): string => (n < 10 ? `0${n}` : String(n));
const iso: string[] = [];
const inNik: { readonly L: string[]; readonly P: string[] } = { L: [], P: [] };
for (let day = 0; day < days; day += 1) {
  const text = new Date(first + day * dayLength).toISOString();
  iso.push(text.slice(0, 10));
  const rest = text.slice(5, 7) + text.slice(2, 4);
  inNik.L.push(text.slice(8, 10) + rest);
  inNik.P.push(pad(Number(text.slice(8, 10)) + 40) + rest);
}

export const dayOf = (text: string): number => Math.round((Date.parse(text) - first) / dayLength);
/** 'YYYY-MM-DD' */
export const isoDay = (day: number): string => iso[day] as string;
/** DDMMYY as a NIK holds it: a woman's day is raised by 40. */
export const nikDay = (day: number, sex: 'L' | 'P'): string => inNik[sex][day] as string;
/** The day on which somebody of `years` was born at the latest, to be that old on `day` ('YYYY-MM-DD'). */
export const bornFor = (years: number, day: string): number =>
  dayOf(`${Number(day.slice(0, 4)) - years}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`);

const fourDigits = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'));
export const serial = (n: number): string => fourDigits[n % 10_000] as string;
