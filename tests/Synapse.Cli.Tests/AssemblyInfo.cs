// Each test has an emulator and a command line of its own.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
