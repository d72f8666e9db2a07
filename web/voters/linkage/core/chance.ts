/** A weight in bits as the chance that clerks read. */
import { formatNumber } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';

/** "50 %" for 0 bits; near certainty with as many digits as tell one bit from the next ("99,98 %"). */
export function chanceOf(bits: number, language: Language): string {
  const percent = 100 / (1 + 2 ** -bits);
  return `${formatNumber(percent, language, Math.max(0, Math.ceil(-Math.log10(100 - percent))))} %`;
}
