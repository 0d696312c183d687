/** A collection's list of ids and versions comes in so many parts. */
export const partCount = 64;

/**
 * The part an id falls in: FNV-1a of its characters, folded to six bits. The server computes the
 * same (`Parts.java`); both are held to one table of cases.
 */
export function partOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 16_777_619);
  }
  return (hash ^ (hash >>> 16)) & (partCount - 1);
}
