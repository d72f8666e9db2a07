import type { HeldPosition } from '../platform/index.ts';
import { positionByCode, sections } from './positions.ts';

/** A held position as it is printed: "Plh. Sekretaris", "Kepala Subbagian Teknis & Hukum". */
export function positionLabel(held: HeldPosition, language: 'id' | 'en' = 'id'): string {
  const acting = held.acting === 'plh' ? 'Plh. ' : held.acting === 'plt' ? 'Plt. ' : '';
  const section = sections.find((one) => one.code === held.section);
  return (
    `${acting}${positionByCode.get(held.position)?.label[language] ?? held.position}` +
    (section ? ` ${section[language]}` : '')
  );
}
