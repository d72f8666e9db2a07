/** The path of an address with its `%` signs read; null where one of them is incomplete or stands for no letter. */
export function readablePath(path: string): string | null {
  try {
    return decodeURI(path);
  } catch {
    return null;
  }
}
