/** Renderings of sentences in English: compared with them, never verified. Pure. */
export { checkRendering, type RenderingContext } from './check.ts';
export { glossary, termsOn } from './glossary.ts';
export * from './schema.ts';
