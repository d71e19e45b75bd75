using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Synapse.Generated.Tests.Client;

/// <summary>A copy of options has every value of the original, also of a property that is added later, and shares no collection.</summary>
internal sealed class CopiedOptionsTests
{
    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(string)] = "a",
        [typeof(bool)] = true,
        [typeof(int)] = 7,
        [typeof(long)] = 7L,
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(7),
        [typeof(Uri)] = new Uri("https://a.example/"),
        [typeof(Version)] = new Version(2, 0),
        [typeof(RetryBehavior)] = RetryBehavior.Always,
        [typeof(Action<SynapseResponse>)] = (SynapseResponse _) => { },
        [typeof(IAuthenticationProvider)] = new AnonymousAuthenticationProvider(),
        [typeof(Microsoft.Extensions.Logging.ILoggerFactory)] = NullLoggerFactory.Instance,
        [typeof(TimeProvider)] = new FakeTimeProvider(),
    };

    [Test]
    public void Of_a_call()
    {
        RequestOptions options = Fill(new RequestOptions()).AddHeader("a", "b").AddQuery("c", "d");

        RequestOptions copy = options.With(RetryBehavior.Never);
        options.AddHeader("e", "f").AddQuery("g", "h");

        Assert.That(copy.Retry, Is.EqualTo(RetryBehavior.Never));
        Assert.That(Differences(options, copy), Is.EquivalentTo([nameof(options.Retry), nameof(options.Headers), nameof(options.Query)]));
        Assert.That(copy.Headers.Single(), Is.EqualTo(KeyValuePair.Create("a", "b")));
        Assert.That(copy.Query.Single(), Is.EqualTo(KeyValuePair.Create("c", "d")));
    }

    [Test]
    public void Of_a_client()
    {
        SynapseClientOptions options = Fill(new SynapseClientOptions { Retry = Fill(new SynapseRetryOptions()) });

        SynapseClientOptions copy = options.Copy();

        options.Headers["a"] = "b";

        Assert.That(Differences(options, copy), Is.EquivalentTo([nameof(options.Retry), nameof(options.Headers)]));
        Assert.That(copy.Headers, Is.Empty);
        Assert.That(Differences(options.Retry, copy.Retry), Is.Empty);
    }

    private static T Fill<T>(T options)
        where T : class
    {
        foreach (PropertyInfo property in Settable(typeof(T)))
        {
            property.SetValue(options, Values[Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType]);
        }

        return options;
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties()
        .Where(property => property.SetMethod is { IsPublic: true } && property.PropertyType != typeof(SynapseRetryOptions));

    private static IEnumerable<string> Differences<T>(T options, T copy) => typeof(T).GetProperties()
        .Where(property => !Equals(property.GetValue(options), property.GetValue(copy)))
        .Select(property => property.Name);
}
