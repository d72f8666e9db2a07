import type { Missed } from './missed.ts';
import { textOf, visitElements, type Element } from '../office/tree.ts';

/** An equation that is written in one line; any other (a fraction, a root, a power) cannot be, and is named as missed. */
export function readEquation(equation: Element, missed: Missed): string {
  const text: string[] = [];
  let inOneLine = true;
  visitElements(equation, (element) => {
    if (element.name === 'm:t') text.push(textOf(element));
    else if (element.name.startsWith('m:') && !/^m:(?:r|oMath|oMathPara|\w+Pr)$/.test(element.name)) inOneLine = false;
    return !/^m:\w+Pr$/.test(element.name);
  });
  if (inOneLine) return text.join('');
  missed.add('equations');
  return ' [rumus] ';
}
