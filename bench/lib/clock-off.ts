/** Loaded before a program (node --import): its clock is off by so many milliseconds (CLOCK_OFF). */
const off = Number(process.env['CLOCK_OFF'] ?? 0);
const trueNow = Date.now;
const now = (): number => trueNow() + off;

globalThis.Date = new Proxy(Date, {
  construct: (date, given: unknown[]) => Reflect.construct(date, given.length === 0 ? [now()] : given) as Date,
  apply: (date) => String(new date(now())),
  get: (date, name) => (name === 'now' ? now : (Reflect.get(date, name) as unknown)),
});
