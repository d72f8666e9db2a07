/** The unit and its people's positions as texts print them. */
import { positionLabel } from '../../identity/index.ts';
import type { HeldPosition, Tx } from '../../platform/index.ts';
import type { DraftingUnit } from '../schema.ts';

export type PrintedUnit = DraftingUnit & { readonly address: string | null };

export async function draftingUnit(tx: Tx, unitId: string): Promise<PrintedUnit | null> {
  const unit = await tx
    .selectFrom('units')
    .select(['id', 'short_name', 'full_name', 'level', 'dateline_city', 'host', 'zone', 'address'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (unit === undefined) return null;
  return {
    id: unit.id,
    shortName: unit.short_name,
    fullName: unit.full_name,
    level: unit.level,
    datelineCity: unit.dateline_city,
    host: unit.host,
    zone: unit.zone,
    address: unit.address,
  };
}

/** "Plh. Sekretaris KPU NTT". */
export async function positionTitle(tx: Tx, held: HeldPosition): Promise<string> {
  const unit = await draftingUnit(tx, held.unitId);
  return [positionLabel(held), unit?.shortName].filter(Boolean).join(' ');
}
