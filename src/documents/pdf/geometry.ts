/** Boxes and matrices of a page. Units are points; y grows downwards, as the page is read. */

export type Matrix = readonly [number, number, number, number, number, number];
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer` (PDF 32000-1, 8.3.4). */
export const chained = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

export const matrixOf = (numbers: ArrayLike<number> | null | undefined): Matrix => {
  if (!numbers || numbers.length < 6) return identity;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(numbers);
  return [a, b, c, d, e, f];
};

export const placed = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** The upright box round a box that a matrix has moved. */
export function placedBox(matrix: Matrix, left: number, top: number, right: number, bottom: number): Box {
  const corners = [placed(matrix, left, top), placed(matrix, right, top), placed(matrix, left, bottom)];
  corners.push(placed(matrix, right, bottom));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export const shared = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

export const areaOf = (box: Box): number => Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);

/** The middle one; `fallback` where there is none. `at`: 0.5 is the middle, 0 the smallest. */
export function middle(numbers: readonly number[], fallback: number, at = 0.5): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * at)] ?? fallback;
}

/** Of any number of numbers. */
export const leastOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
export const mostOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
