/** Types and schemas of voter lists, shared with the screens. Each part keeps its own. */
export * from './list/columns.ts';
export * from './list/schema.ts';
export * from './import/fields.ts';
export * from './import/schema.ts';
export * from './rules/schema.ts';
export * from './findings/contract.ts';
export * from './findings/schema.ts';
export * from './versions/schema.ts';
export * from './recap/schema.ts';
export * from './privacy/schema.ts';
export * from './linkage/schema.ts';
export * from './linkage/across/schema.ts';
export * from './pleno/schema.ts';
export { adjustments, comparedFields } from './linkage/levels.ts';
