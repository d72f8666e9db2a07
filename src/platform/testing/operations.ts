/** Runs an operation for a test that needs its value; throws the code of what refused it. */
import { runOperation, type Actor, type Operation } from '../index.ts';
import type { TestPlatform } from './index.ts';

export async function run<I, V>(
  platform: TestPlatform,
  actor: Actor,
  operation: Operation<I, V>,
  input: I,
): Promise<V> {
  const result = await runOperation(platform, actor, operation, input);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
