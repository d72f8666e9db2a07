import { childOf, childrenOf, understood, type Element } from './tree.ts';

/** What Word shows of two ways to say one thing: the first whose demands are Office's own, otherwise the fall-back. */
export const choiceOf = (alternatives: Element): Element | undefined =>
  childrenOf(alternatives, 'mc:Choice').find(({ attributes }) => attributes[understood] === 'true') ??
  childOf(alternatives, 'mc:Fallback');
