// Runs cases one after the other, each on a subject of its own, and words what became of them.

export async function outcomesOf<Subject>(
  cases: readonly {
    readonly name: string
    readonly run: (subject: Subject) => Promise<void>
  }[],
  prepare: () => Promise<Subject>,
): Promise<Readonly<Record<string, string>>> {
  const outcomes: Record<string, string> = {}
  for (const { name, run } of cases) {
    outcomes[name] = await prepare()
      .then(run)
      .then(
        () => 'passed',
        (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : 'failed'),
      )
  }
  return outcomes
}
