using System.Collections.Concurrent;

namespace Synapse.Emulator.Simulation;

/// <summary>Which script the next job runs by.</summary>
internal sealed class JobScripts(SynapseEmulatorOptions options)
{
    private readonly ConcurrentQueue<JobScript> _next = new();

    public JobScript Default { get; set; } = First(options.Seed);

    public void Enqueue(JobScript script)
    {
        script.Validate();
        _next.Enqueue(script);
    }

    /// <summary>The next in line, else the default.</summary>
    public JobScript Take() => _next.TryDequeue(out JobScript? next) ? next : Default;

    public void Clear()
    {
        _next.Clear();
        Default = First(options.Seed);
    }

    /// <summary>Jobs beside the documentation's objects write a console log like that of the documentation's job.</summary>
    private static JobScript First(EmulatorSeed seed) => seed == EmulatorSeed.Documented
        ? new()
        {
            LogLines =
            [
                new("작업 시작"),
                new("입력 데이터를 읽음"),
                new("이미지 3개를 건너뜀", "warning"),
                new("이미지 147개 처리 완료", "success"),
            ],
        }
        : new();
}
