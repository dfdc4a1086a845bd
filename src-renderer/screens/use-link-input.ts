// Passes a pasted link or a saved message to the link doctor. A link is a secret: it is read from its
// field when it is sent, the field is emptied at once, and no state ever holds it.
import { useEffect, useRef, useState } from 'react'
import { LIMITS } from '../../src-preload/limits'
import type { Send } from '../bridge'
import type { FieldProblem } from '../check-input'

export interface LinkInput {
  readonly field: React.RefObject<HTMLTextAreaElement | null>
  readonly problem: FieldProblem | null
  /** Something is being read or sent. */
  readonly isSent: boolean
  readonly noteInput: () => void
  /** Checks what stands in the field. */
  readonly submit: () => void
  readonly checkText: (text: string) => void
  readonly checkFile: (file: File) => void
}

export function useLinkInput(isBusy: boolean, send: Send): LinkInput {
  const [problem, setProblem] = useState<FieldProblem | null>(null)
  const [isSent, setIsSent] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const isClosed = isBusy || isSent

  useEffect(() => {
    const input = field.current
    return () => {
      if (input !== null) input.value = ''
    }
  }, [])

  /** Both ways empty the field: what stands on the screen is then what was checked. */
  async function pass(on: () => Promise<boolean>): Promise<void> {
    if (field.current !== null) field.current.value = ''
    setProblem(null)
    setIsSent(true)
    await on()
    setIsSent(false)
  }

  function checkText(text: string): void {
    if (isClosed || text.trim() === '') return
    void pass(() => send('checkLink', { text: text.slice(0, LIMITS.linkText) }))
  }

  function checkFile(file: File): void {
    if (isClosed) return
    void pass(async () => {
      const bytes = await bytesOf(file)
      // What cannot be read any more counts as empty, and the doctor says that it is no message.
      return send('checkMessage', { fileName: contractName(file.name), bytes })
    })
  }

  return {
    field,
    problem,
    isSent,
    noteInput() {
      setProblem(null)
    },
    submit() {
      const text = field.current?.value ?? ''
      if (isClosed) return
      if (text.trim() !== '') {
        checkText(text)
        return
      }
      setProblem({ id: 'linkDoctor.empty' })
      field.current?.focus()
    },
    checkText,
    checkFile,
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(0, LIMITS.messageBytes).arrayBuffer())
  } catch {
    return new Uint8Array()
  }
}

/** The end of a name says what kind of file it is, so a long one loses its beginning. */
function contractName(name: string): string {
  return name === '' ? 'message.eml' : name.slice(-LIMITS.fileName)
}
