/** What every engine can do: answer a prompt in bounded time and size, word by word, until it is told to stop. */
import type { Result } from '../../platform/index.ts';
import type { ReadyPrompt } from '../prompts/ready.ts';

/** Characters of an answer; more is cut off and given up. */
export const longestAnswer = 48_000;
/** Tokens that an answer may have, as it is asked for. */
export const mostTokens = 2_000;

export type Asking = {
  /** Until the answer is whole. */
  readonly seconds: number;
  readonly signal: AbortSignal;
  /** Each piece of the answer as it arrives; not yet judged by anything. */
  readonly onText?: ((piece: string) => void) | undefined;
};

export type Said = {
  readonly text: string;
  /** Milliseconds until the first piece; null where it came whole. */
  readonly firstWord: number | null;
  readonly tokensPerSecond: number | null;
  readonly context: number | null;
};

/** Expected faults are failures of this room; the caller then works without a model. */
export type Ask = (prompt: ReadyPrompt, asking: Asking) => Promise<Result<Said>>;
