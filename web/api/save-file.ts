/** Gives a downloaded file to the person, under its name. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // A browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
