/** The templates of texts about an activity. */
import { templateBook } from '../../drafts/index.ts';
import type { Sheet } from './sheet.ts';

export const { defineTemplates, templateOf, rerender } = templateBook<Sheet>();
type Definition = Parameters<typeof defineTemplates>[0][number];

/** Templates that tell of an activity that has been held: of another one they make no sentence. */
export const defineHeld = (definitions: readonly Definition[]): void =>
  defineTemplates(
    definitions.map((definition) => ({
      ...definition,
      slots: (sheet, bindings) => (sheet.stage === 'held' ? definition.slots(sheet, bindings) : null),
    })),
  );
