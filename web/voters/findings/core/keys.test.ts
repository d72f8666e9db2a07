import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf, placeOf } from './keys.ts';

describe('keys of the screen', () => {
  test('J, K and the arrows move, digits choose, letters do their work in either case', () => {
    expect(commandOf({ key: 'j', place: 'screen' })).toEqual({ do: 'move', by: 1 });
    expect(commandOf({ key: 'ArrowUp', place: 'button' })).toEqual({ do: 'move', by: -1 });
    expect(commandOf({ key: '4', place: 'screen' })).toEqual({ do: 'choose', at: 3 });
    expect(commandOf({ key: 'ArrowRight', place: 'screen' })).toEqual({ do: 'row', by: 1 });
    expect(commandOf({ key: 'ArrowLeft', place: 'text' })).toBeNull();
    expect(commandOf({ key: 'ArrowLeft', place: 'choice' })).toBeNull();
    expect(commandOf({ key: '7', place: 'screen' })).toBeNull();
    expect(['/', 'Z', 'b', 'P', '?'].map((key) => commandOf({ key, place: 'button' })?.do)).toEqual([
      'filter',
      'undo',
      'batch',
      'proof',
      'help',
    ]);
  });

  test('whoever types is never interrupted, except by Escape and Ctrl+Enter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 1 }), (key) => {
        expect(commandOf({ key, place: 'text' })).toBeNull();
      }),
    );
    expect(commandOf({ key: 'Enter', place: 'text' })).toBeNull();
    expect(commandOf({ key: 'Enter', ctrl: true, place: 'text' })).toEqual({ do: 'confirm' });
    expect(commandOf({ key: 'Escape', place: 'text' })).toEqual({ do: 'leave' });
  });

  test('the browser keeps its own keys: copying, a button’s Enter, the arrows of radios', () => {
    expect(commandOf({ key: 'p', ctrl: true, place: 'screen' })).toBeNull();
    expect(commandOf({ key: 'j', alt: true, place: 'screen' })).toBeNull();
    expect(commandOf({ key: 'Enter', place: 'button' })).toBeNull();
    expect(commandOf({ key: 'ArrowDown', place: 'choice' })).toBeNull();
    expect(commandOf({ key: '2', place: 'choice' })).toEqual({ do: 'choose', at: 1 });
  });
});

test('an element says whether it is typed into', () => {
  expect(placeOf({ tagName: 'TEXTAREA' })).toBe('text');
  expect(placeOf({ tagName: 'SELECT' })).toBe('text');
  expect(placeOf({ tagName: 'INPUT', type: 'text' })).toBe('text');
  expect(placeOf({ tagName: 'INPUT', type: 'radio' })).toBe('choice');
  expect(placeOf({ tagName: 'INPUT', type: 'file' })).toBe('button');
  expect(placeOf({ tagName: 'DIV', isContentEditable: true })).toBe('text');
  expect(placeOf({ tagName: 'ARTICLE' })).toBe('screen');
});
