// Unpacks zlib data (RFC 1950 and 1951), as two gateways put it into links. Pure, and bounded: data
// that would grow beyond the limit is refused, not unpacked. For short texts; clarity before speed.

/** Longest Huffman code, in bits (RFC 1951, section 3.2.7). */
const LONGEST_CODE = 15

/** Base lengths and extra bits of the length codes 257 to 285 (RFC 1951, section 3.2.5). */
const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
]
const LENGTH_EXTRA_BITS = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]
/** The same for the distance codes 0 to 29. */
const DISTANCE_BASES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
]
const DISTANCE_EXTRA_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
/** In this order a dynamic block states the lengths of its length codes (section 3.2.7). */
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** What packs a link needs one or two; thousands of empty ones would only keep this computer busy. */
const MOST_BLOCKS = 64

const MALFORMED = Symbol('malformed')
type Malformed = typeof MALFORMED

/**
 * @param limitBytes refused where the unpacked data would be longer
 * @returns null also for a broken checksum or bytes left over
 */
export function inflated(bytes: Uint8Array, limitBytes: number): Uint8Array | null {
  const [method = 0, flags = 0] = bytes
  // Deflate with a window of at most 32 KiB, a right header checksum, no preset dictionary.
  const isZlib = (method & 0x8f) === 8 && ((method << 8) | flags) % 31 === 0 && (flags & 0x20) === 0
  if (!isZlib) return null

  const output = new Uint8Array(limitBytes)
  const reader = createBitReader(bytes, 2)
  const length = readBlocks(reader, output)
  if (length === MALFORMED) return null

  const unpacked = output.subarray(0, length)
  return reader.trailer() === adler32(unpacked) ? unpacked : null
}

interface BitReader {
  /** The next bits, lowest first; MALFORMED past the end. */
  readonly bits: (count: number) => number | Malformed
  readonly alignToByte: () => void
  /** The last four bytes as one number, null unless exactly these are left. */
  readonly trailer: () => number | null
}

function createBitReader(bytes: Uint8Array, start: number): BitReader {
  let position = start
  let held = 0
  let heldBits = 0
  return {
    bits: (count) => {
      while (heldBits < count) {
        const byte = bytes[position]
        if (byte === undefined) return MALFORMED
        position += 1
        held |= byte << heldBits
        heldBits += 8
      }
      const value = held & ((1 << count) - 1)
      held >>>= count
      heldBits -= count
      return value
    },
    alignToByte: () => {
      held = 0
      heldBits = 0
    },
    trailer: () => {
      if (bytes.length - position !== 4) return null
      return bytes.subarray(position).reduce((value, byte) => value * 256 + byte, 0)
    },
  }
}

function readBlocks(reader: BitReader, output: Uint8Array): number | Malformed {
  let length: number | Malformed = 0
  for (let blocks = 1; blocks <= MOST_BLOCKS; blocks += 1) {
    const isLast = reader.bits(1)
    const type = reader.bits(2)
    if (isLast === MALFORMED || type === MALFORMED) return MALFORMED
    if (type === 0) length = readStored(reader, output, length)
    else if (type === 1) length = readCompressed(reader, output, length, FIXED_TREES)
    else if (type === 2) length = readDynamic(reader, output, length)
    else return MALFORMED
    if (length === MALFORMED || isLast === 1) return length
  }
  return MALFORMED
}

function readStored(reader: BitReader, output: Uint8Array, start: number): number | Malformed {
  reader.alignToByte()
  const size = reader.bits(16)
  const complement = reader.bits(16)
  if (size === MALFORMED || complement === MALFORMED || size !== (~complement & 0xffff)) {
    return MALFORMED
  }
  if (start + size > output.length) return MALFORMED
  for (let index = start; index < start + size; index += 1) {
    const byte = reader.bits(8)
    if (byte === MALFORMED) return MALFORMED
    output[index] = byte
  }
  return start + size
}

/** How many codes there are of each length, and the symbols in the order of their codes. */
interface Tree {
  readonly counts: readonly number[]
  readonly symbols: readonly number[]
}

interface Trees {
  readonly literals: Tree
  readonly distances: Tree
}

function treeOf(lengths: readonly number[]): Tree | Malformed {
  const counts = new Array<number>(LONGEST_CODE + 1).fill(0)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  counts[0] = 0

  let free = 1
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    free = free * 2 - (counts[length] ?? 0)
    if (free < 0) return MALFORMED
  }
  const symbols = lengths
    .map((length, symbol) => ({ length, symbol }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.length - other.length || one.symbol - other.symbol)
    .map(({ symbol }) => symbol)
  return { counts, symbols }
}

const FIXED_TREES: Trees = {
  literals: requireTree([
    ...new Array<number>(144).fill(8),
    ...new Array<number>(112).fill(9),
    ...new Array<number>(24).fill(7),
    ...new Array<number>(8).fill(8),
  ]),
  distances: requireTree(new Array<number>(30).fill(5)),
}

function requireTree(lengths: readonly number[]): Tree {
  const tree = treeOf(lengths)
  if (tree === MALFORMED) throw new Error('the fixed code of RFC 1951 is well-formed')
  return tree
}

function readSymbol(reader: BitReader, { counts, symbols }: Tree): number | Malformed {
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    const bit = reader.bits(1)
    if (bit === MALFORMED) return MALFORMED
    code |= bit
    const count = counts[length] ?? 0
    if (code - first < count) return symbols[index + code - first] ?? MALFORMED
    index += count
    first = (first + count) << 1
    code <<= 1
  }
  return MALFORMED
}

/** Unpacks to the end of the block: returns where the next one writes. */
function readCompressed(
  reader: BitReader,
  output: Uint8Array,
  start: number,
  { literals, distances }: Trees,
): number | Malformed {
  let end = start
  for (;;) {
    const symbol = readSymbol(reader, literals)
    if (symbol === MALFORMED) return MALFORMED
    if (symbol === 256) return end
    if (symbol < 256) {
      if (end >= output.length) return MALFORMED
      output[end] = symbol
      end += 1
      continue
    }
    const length = readWithExtra(reader, symbol - 257, LENGTH_BASES, LENGTH_EXTRA_BITS)
    const distanceCode = readSymbol(reader, distances)
    if (length === MALFORMED || distanceCode === MALFORMED) return MALFORMED
    const distance = readWithExtra(reader, distanceCode, DISTANCE_BASES, DISTANCE_EXTRA_BITS)
    if (distance === MALFORMED || distance > end || end + length > output.length) return MALFORMED
    for (let copied = 0; copied < length; copied += 1, end += 1) {
      output[end] = output[end - distance] ?? 0
    }
  }
}

function readWithExtra(
  reader: BitReader,
  code: number,
  bases: readonly number[],
  extraBits: readonly number[],
): number | Malformed {
  const base = bases[code]
  const extra = reader.bits(extraBits[code] ?? 0)
  return base === undefined || extra === MALFORMED ? MALFORMED : base + extra
}

function readDynamic(reader: BitReader, output: Uint8Array, start: number): number | Malformed {
  const literalCount = reader.bits(5)
  const distanceCount = reader.bits(5)
  const orderCount = reader.bits(4)
  if (literalCount === MALFORMED || distanceCount === MALFORMED || orderCount === MALFORMED) {
    return MALFORMED
  }
  const codeLengths = new Array<number>(CODE_LENGTH_ORDER.length).fill(0)
  for (const symbol of CODE_LENGTH_ORDER.slice(0, orderCount + 4)) {
    const length = reader.bits(3)
    if (length === MALFORMED) return MALFORMED
    codeLengths[symbol] = length
  }
  const codeTree = treeOf(codeLengths)
  if (codeTree === MALFORMED) return MALFORMED

  const lengths = readLengths(reader, codeTree, literalCount + 257 + distanceCount + 1)
  if (lengths === MALFORMED) return MALFORMED
  const literals = treeOf(lengths.slice(0, literalCount + 257))
  const distances = treeOf(lengths.slice(literalCount + 257))
  if (literals === MALFORMED || distances === MALFORMED) return MALFORMED
  return readCompressed(reader, output, start, { literals, distances })
}

function readLengths(
  reader: BitReader,
  codeTree: Tree,
  count: number,
): readonly number[] | Malformed {
  const lengths: number[] = []
  while (lengths.length < count) {
    const symbol = readSymbol(reader, codeTree)
    if (symbol === MALFORMED) return MALFORMED
    if (symbol < 16) {
      lengths.push(symbol)
      continue
    }
    const repeated = symbol === 16 ? lengths.at(-1) : 0
    const extra = reader.bits(symbol === 16 ? 2 : symbol === 17 ? 3 : 7)
    if (repeated === undefined || extra === MALFORMED) return MALFORMED
    const times = extra + (symbol === 18 ? 11 : 3)
    for (let index = 0; index < times; index += 1) lengths.push(repeated)
  }
  return lengths.length === count ? lengths : MALFORMED
}

/** RFC 1950, section 9. */
function adler32(bytes: Uint8Array): number {
  let sum = 1
  let sumOfSums = 0
  for (const byte of bytes) {
    sum = (sum + byte) % 65_521
    sumOfSums = (sumOfSums + sum) % 65_521
  }
  return sumOfSums * 65_536 + sum
}
