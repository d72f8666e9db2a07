/** Ids that a test makes up. */
import { personIdSchema, unitIdSchema, type PersonId, type UnitId } from '../schema.ts';

/** `unitCalled('53')`: KPU NTT. */
export const unitCalled = (id: string): UnitId => unitIdSchema.parse(id);
export const personCalled = (id: string): PersonId => personIdSchema.parse(id);
