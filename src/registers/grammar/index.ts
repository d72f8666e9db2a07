/** Numbers of letters written and read: pure, also run in the browser. */
export { numberPatterns, type NumberPattern } from './patterns.ts';
export { plainNumber, readByTemplate, readNumber, type ReadNumber } from './read-number.ts';
export {
  fillTemplate,
  numberSlots,
  printNumber,
  slotsOf,
  templateFault,
  type NumberParts,
  type NumberSlot,
  type TemplateFault,
} from './template.ts';
