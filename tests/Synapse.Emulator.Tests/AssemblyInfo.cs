// Each test has an emulator and a clock of its own.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
