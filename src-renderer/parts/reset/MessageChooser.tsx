// The choice of a saved message: a real file field, so that the keyboard reaches it, with a label that
// looks like a button.
import { useWording } from '../../WordingContext'

export interface MessageChooserProps {
  readonly isReadOnly: boolean
  readonly onFile: (file: File) => void
}

export function MessageChooser({ isReadOnly, onFile }: MessageChooserProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <div className="message-chooser">
      <input
        id="message-file"
        type="file"
        className="visually-hidden"
        accept=".eml,message/rfc822"
        aria-disabled={isReadOnly}
        aria-describedby="message-remark"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) onFile(file)
          // The same file may be chosen again after it was saved anew.
          event.target.value = ''
        }}
      />
      <label htmlFor="message-file" className="button button-small">
        {text('linkDoctor.choose')}
      </label>
      <p className="remark" id="message-remark">
        {text('linkDoctor.drop')}
      </p>
    </div>
  )
}
