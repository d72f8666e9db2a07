/** Numbers of letters written and read: pure, also run in the browser. */
export type { NumberPattern } from './patterns.ts';
export { plainNumber, readByTemplate, readNumber, type ReadNumber } from './read-number.ts';
export {
  fillTemplate,
  printNumber,
  templateFault,
  type NumberParts,
  type NumberSlot,
  type TemplateFault,
} from './template.ts';
