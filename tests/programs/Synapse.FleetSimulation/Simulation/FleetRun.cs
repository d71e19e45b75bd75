using Synapse.FleetSimulation.Policies;

namespace Synapse.FleetSimulation.Simulation;

/// <summary>Lets a fleet with one policy go through a scenario.</summary>
internal sealed class FleetRun
{
    private const int Seed = 20_240_229;

    private readonly Scenario _scenario;
    private readonly VirtualTime _time = new();
    private readonly Random _random = new(Seed);
    private readonly Record _record = new();
    private readonly ICallPolicy _policy;
    private int _calls;
    private Exception? _fault;

    private FleetRun(Scenario scenario, PolicyCatalog.Entry policy)
    {
        _scenario = scenario;
        _policy = policy.Create(
            new PolicyContext(_time, new SimulatedServer(_time, scenario, _record), scenario.Clients, new Random(Seed).NextDouble)
        );
    }

    /// <summary>Goes through a scenario.</summary>
    /// <param name="scenario">What happens.</param>
    /// <param name="policy">What the clients do about it.</param>
    /// <param name="progress">Is told how much of the simulated time is over, from 0 to 1.</param>
    public static FleetResult Run(Scenario scenario, PolicyCatalog.Entry policy, Action<double>? progress = null)
    {
        var run = new FleetRun(scenario, policy);
        using (run._policy)
        {
            for (int client = 0; client < scenario.Clients; client++)
            {
                run.Start(client);
            }

            TimeSpan end = Scenario.End + Scenario.Epilogue + Scenario.LongestCall;
            for (TimeSpan second = TimeSpan.FromSeconds(1); second <= end; second += TimeSpan.FromSeconds(1))
            {
                run._time.RunUntil(second);
                progress?.Invoke(second / end);
            }

            return run._fault is null
                ? new FleetResult(scenario, policy.Name, run._record)
                : throw new InvalidOperationException("A call ended as none should.", run._fault);
        }
    }

    private void Start(int client)
    {
        _time.Schedule(_scenario.Pace * _random.NextDouble(), Call);

        void Call()
        {
            if (_time.Now >= Scenario.End + Scenario.Epilogue)
            {
                return;
            }

            _time.Schedule(_scenario.Pace * (0.5 + _random.NextDouble()), Call);
            _ = CallAsync(client, new ApiCall(++_calls, _random.NextDouble() < Scenario.RunShare));
        }
    }

    private async Task CallAsync(int client, ApiCall call)
    {
        TimeSpan start = _time.Now;
        _record.Called(start);
        try
        {
            if (await _policy.CallAsync(client, call).ConfigureAwait(false))
            {
                _record.Succeeded(start);
            }
        }
        catch (Exception e)
        {
            _fault ??= e;
        }
    }
}
