/** What is inside the packages of the second engine of text recognition. */
import { inflateRawSync } from 'node:zlib';

/** One file of a ZIP archive, by its directory (PKWARE APPNOTE 4.3.12). Throws when it is not there. */
export function zipEntry(zip: Buffer, name: string): Buffer {
  const end = zip.lastIndexOf('PK\x05\x06');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [names, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    if (zip.toString('utf8', at + 46, at + 46 + names) === name) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    }
    at += 46 + names + extra + comment;
  }
  throw new Error(`${name} is not in the archive`);
}

/**
 * The signs that a recognition model tells apart, in its order: no sign, those of its property `character` (ONNX,
 * ModelProto.metadata_props), the space.
 */
export function signsOf(model: Buffer): string[] {
  for (const property of fieldsOf(model, 14)) {
    const [key, value] = [fieldsOf(property, 1)[0], fieldsOf(property, 2)[0]];
    if (key?.toString() === 'character' && value !== undefined) return ['', ...value.toString().split('\n'), ' '];
  }
  throw new Error('the model does not say which signs it knows');
}

/** The fields of this number in a protobuf message that have a length. */
function fieldsOf(message: Buffer, wanted: number): Buffer[] {
  const found: Buffer[] = [];
  let at = 0;
  const number = (): number => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = message[at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  };
  while (at < message.length) {
    const tag = number();
    const kind = tag & 7;
    if (kind === 0) number();
    else if (kind === 1) at += 8;
    else if (kind === 5) at += 4;
    else {
      const length = number();
      if (tag >> 3 === wanted) found.push(message.subarray(at, at + length));
      at += length;
    }
  }
  return found;
}
