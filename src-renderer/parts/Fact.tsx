// One line of a list of facts: a name and what stands for it.

export interface FactProps {
  readonly name: string
  readonly children: React.ReactNode
}

export function Fact({ name, children }: FactProps): React.JSX.Element {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
