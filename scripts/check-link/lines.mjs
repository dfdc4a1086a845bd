// Cuts a stream of bytes into lines, without holding more of one line than can be a link. Needs no
// more memory for a file of a million lines, or of one endless line, than for a short one.

/**
 * @param {AsyncIterable<Uint8Array>} chunks UTF-8; a byte order mark is left out
 * @param {number} longest characters of a line that are kept; the rest of it is read and dropped
 * @returns {AsyncGenerator<readonly string[]>} the lines that end in each chunk, without line ends;
 *   a last line needs no line end
 */
export async function* linesOf(chunks, longest) {
  const decoder = new TextDecoder('utf-8')
  let begun = ''
  let hasBegun = false

  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n')
    const last = parts.pop() ?? ''
    const lines = []
    for (const part of parts) {
      lines.push(withoutReturn(shortened(begun + part, longest)))
      begun = ''
      hasBegun = false
    }
    begun = shortened(begun + last, longest)
    hasBegun ||= last !== ''
    if (lines.length > 0) yield lines
  }

  begun += decoder.decode()
  if (hasBegun || begun !== '') yield [withoutReturn(shortened(begun, longest))]
}

/**
 * @param {string} line
 * @param {number} longest
 */
function shortened(line, longest) {
  return line.length > longest ? line.slice(0, longest) : line
}

/** @param {string} line */
function withoutReturn(line) {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
