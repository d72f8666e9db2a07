/** The files of a drop, with those of dropped folders, however deep. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  // The list is emptied as soon as the event is over: what is in it is taken before anything is awaited.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...files];
  if (!entries.some(({ isDirectory }) => isDirectory)) return loose;
  return (await Promise.all(entries.map(filesBelow))).flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry || entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const below = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(below.map(filesBelow))).flat();
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader gives the entries of a folder in portions until it gives none. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return portion.length === 0 ? [] : [...portion, ...(await entriesOf(reader))];
}

/** Files that systems lay into folders for themselves are no documents: their names begin with a dot. */
export const withoutHidden = (files: readonly File[]): File[] => files.filter(({ name }) => !name.startsWith('.'));
