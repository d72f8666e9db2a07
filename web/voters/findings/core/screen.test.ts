import { describe, expect, test } from 'vitest';
import { screenReducer, emptyScreen, nextWaiting, type Screen, type ScreenEvent } from './screen.ts';

const finding = (
  id: string,
  state: 'terbuka' | 'menunggu' | 'diputuskan' = 'terbuka',
  rows: readonly number[] = [1],
) => ({ id, state, rows, voters: [] });
const queue = [finding('a'), finding('b', 'diputuskan'), finding('c'), finding('d')];
const after = (...events: readonly ScreenEvent[]): Screen => events.reduce(screenReducer, emptyScreen);

describe('the screen', () => {
  test('walks the queue and stops at its ends', () => {
    expect(after({ type: 'move', by: 1, queue }).at).toBe('a');
    expect(after({ type: 'show', id: 'a' }, { type: 'move', by: 1, queue }, { type: 'move', by: 1, queue }).at).toBe(
      'c',
    );
    expect(after({ type: 'show', id: 'a' }, { type: 'move', by: -1, queue }).at).toBe('a');
    expect(after({ type: 'show', id: 'd' }, { type: 'move', by: 1, queue }).at).toBe('d');
  });

  test('keeps what was typed when another action is tried, and when the person walks on and comes back', () => {
    const begun = after({ type: 'choose', finding: finding('a'), action: 'tetap' });
    const typed = screenReducer(begun, {
      type: 'edit',
      id: 'a',
      draft: { ...begun.drafts['a']!, reason: 'Sesuai KK' },
    });
    const other = screenReducer(typed, { type: 'choose', finding: finding('a'), action: 'tms' });
    expect(other.drafts['a']).toMatchObject({ action: 'tms', reason: 'Sesuai KK', rows: [1] });
    const back = [
      { type: 'move', by: 1, queue },
      { type: 'move', by: -1, queue },
    ] satisfies ScreenEvent[];
    expect(back.reduce<Screen>(screenReducer, other)).toMatchObject({
      at: 'a',
      deciding: true,
      drafts: { a: { reason: 'Sesuai KK' } },
    });
    expect(screenReducer(other, { type: 'leave' })).toMatchObject({
      deciding: false,
      drafts: { a: { reason: 'Sesuai KK' } },
    });
  });

  test('does not decide what is decided, nor call one row a duplicate', () => {
    expect(after({ type: 'choose', finding: finding('b', 'diputuskan'), action: 'tetap' }).deciding).toBe(false);
    expect(after({ type: 'choose', finding: finding('a'), action: 'ganda' }).deciding).toBe(false);
    expect(after({ type: 'choose', finding: finding('a', 'menunggu', [1, 2]), action: 'ganda' }).deciding).toBe(true);
  });

  test('goes on to the next finding that waits once one is decided', () => {
    const decided = after(
      { type: 'choose', finding: finding('a'), action: 'coktas' },
      { type: 'decided', id: 'a', queue },
    );
    expect(decided).toMatchObject({ at: 'c', deciding: false, drafts: {} });
    expect(nextWaiting(queue, 'd')).toBe('a');
    expect(nextWaiting([finding('a', 'diputuskan'), finding('b')], 'b')).toBeNull();
  });

  test('a late answer about a finding already left does not move the person', () => {
    expect(
      after(
        { type: 'choose', finding: finding('a'), action: 'coktas' },
        { type: 'show', id: 'd' },
        { type: 'decided', id: 'a', queue },
      ).at,
    ).toBe('d');
  });

  test('Escape closes what lies on top first', () => {
    const open = after(
      { type: 'choose', finding: finding('a'), action: 'tetap' },
      { type: 'overlay', overlay: 'help' },
    );
    expect(screenReducer(open, { type: 'leave' })).toMatchObject({ overlay: null, deciding: true });
  });
});
