/** The templates of texts about an activity. */
import { templateBook } from '../../drafts/index.ts';
import type { Sheet } from './sheet.ts';

export const { defineTemplates, templateOf, rerender } = templateBook<Sheet>();
