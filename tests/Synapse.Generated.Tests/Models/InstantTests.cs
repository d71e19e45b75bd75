using System.Buffers.Binary;

namespace Synapse.Generated.Tests.Models;

/// <summary>Dates and times: what is one, and what it means on whatever machine.</summary>
[NonParallelizable]
internal sealed class InstantTests
{
    [TestCase("2026-11-01T09:00:00Z", "2026-11-01T09:00:00Z")]
    [TestCase("2026-11-01T18:00:00+09:00", "2026-11-01T18:00:00+09:00")]
    [TestCase("2026-11-01T04:00:00-05:00", "2026-11-01T04:00:00-05:00")]
    [TestCase("2026-11-01T09:00:00.1234567Z", "2026-11-01T09:00:00.1234567Z")]
    [TestCase("2026-11-01T09:00:00", "2026-11-01T09:00:00Z")]
    [TestCase("2026-11-01T09:00:00.12", "2026-11-01T09:00:00.12Z")]
    [TestCase("2026-11-01 09:00:00", "2026-11-01T09:00:00Z")]
    [TestCase("2026-11-01T09:00", "2026-11-01T09:00:00Z")]
    [TestCase("2026-11-01", "2026-11-01T00:00:00Z")]
    public void Means_the_same_whatever_the_time_zone_of_the_machine(string text, string meaning)
    {
        using var machine = new MachineInKorea();

        var job = WirePath.Read<Job>($$"""{"id": 1, "created": "{{text}}"}""");

        Assert.That(DateTimeOffsetCodec.Format(job.Created!.Value), Is.EqualTo(meaning));
    }

    [Test]
    public void What_is_not_in_ISO_8601_is_none(
        [Values(
            "", "abc", "2026", "2026-01-1", "2026-11/01", "2026/11-01", "2026/11/01", "10/11/2026",
            "2026-13-01T00:00:00Z", "November 1, 2026", "Nov.-01-2026")]
        string text) =>
        Assert.That(() => WirePath.Read<Job>($$"""{"id": 1, "created": "{{text}}"}"""), Throws.TypeOf<WireFormatException>());

    /// <summary>The machine's time zone, nine hours ahead of UTC, where the system takes it from a file.</summary>
    private sealed class MachineInKorea : IDisposable
    {
        private readonly string? _before = Environment.GetEnvironmentVariable("TZ");
        private readonly string _file = Path.GetTempFileName();

        public MachineInKorea()
        {
            // One kind of time, whose name is four bytes long, and no change of it ever.
            byte[] zone = new byte[44 + 6 + 4];
            "TZif"u8.CopyTo(zone);
            zone[39] = 1;
            zone[43] = 4;
            BinaryPrimitives.WriteInt32BigEndian(zone.AsSpan(44), 9 * 60 * 60);
            "KST\0"u8.CopyTo(zone.AsSpan(50));
            File.WriteAllBytes(_file, zone);
            Environment.SetEnvironmentVariable("TZ", _file);
            TimeZoneInfo.ClearCachedData();
            if (!OperatingSystem.IsWindows())
            {
                Assert.That(TimeZoneInfo.Local.BaseUtcOffset, Is.EqualTo(TimeSpan.FromHours(9)));
            }
        }

        public void Dispose()
        {
            Environment.SetEnvironmentVariable("TZ", _before);
            TimeZoneInfo.ClearCachedData();
            File.Delete(_file);
        }
    }
}
