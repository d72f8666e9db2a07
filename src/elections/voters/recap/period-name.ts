/** "2026-TW4" -> "Triwulan IV Tahun 2026", "2026-S2" -> "Semester II Tahun 2026"; anything else stays as it is. */
export function periodName(period: string): string {
  const [, year, half, number] = /^(\d{4})-(TW|S)([1-4])$/i.exec(period) ?? [];
  if (year === undefined) return period;
  return (
    `${half?.toUpperCase() === 'TW' ? 'Triwulan' : 'Semester'} ${['I', 'II', 'III', 'IV'][Number(number) - 1]} ` +
    `Tahun ${year}`
  );
}
