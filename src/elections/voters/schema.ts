/** Types and schemas of voter lists, shared with the screens. Each part keeps its own. */
export * from './list/schema.ts';
export * from './import/schema.ts';
export * from './rules/schema.ts';
export * from './findings/schema.ts';
export * from './versions/schema.ts';
export * from './recap/schema.ts';
export * from './privacy/schema.ts';
export * from './linkage/schema.ts';
export * from './pleno/schema.ts';
