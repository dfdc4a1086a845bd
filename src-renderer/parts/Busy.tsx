// A turning ring beside words that say what is being waited for. Stands still where motion is unwanted.

export function Busy(): React.JSX.Element {
  return <span className="busy" aria-hidden="true" />
}
