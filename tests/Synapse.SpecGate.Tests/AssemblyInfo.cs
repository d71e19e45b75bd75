// A gate waits for tools half of the time.
[assembly: Parallelizable(ParallelScope.Fixtures)]
