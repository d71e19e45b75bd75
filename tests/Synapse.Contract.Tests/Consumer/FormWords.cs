using System.Globalization;
using PactNet.Matchers;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>The jobs of a form: what differs between the forms is the id and the name of a state.</summary>
internal sealed record FormWords(ApiForm Form)
{
    private const int First = 789;

    /// <summary>Gets the job of most interactions, as a path or the SDK spells its id.</summary>
    public string Job => JobAt(0);

    public string Done => Form == ApiForm.Documented ? "completed" : "succeeded";

    /// <summary>Gets the id as JSON.</summary>
    public object JobId => JobIdAt(0);

    /// <summary>Gets the id of a job that the backend chooses.</summary>
    public IMatcher AnyJobId => Form == ApiForm.Documented
        ? Match.Integer(First)
        : Match.Regex(Job, "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    public string JobAt(int index) => Form == ApiForm.Documented
        ? (First + index).ToString(CultureInfo.InvariantCulture)
        : $"0b5f1f7e-3a52-4c38-9b1c-5f0d6a3e2c{0x11 + index:x2}";

    public object JobIdAt(int index) => Form == ApiForm.Documented ? First + index : JobAt(index);

    /// <summary>A list in the envelope of the form, for the operations where the forms differ in it.</summary>
    public object List(params object[] entries) => Form == ApiForm.Documented ? entries : Values.Page(entries);
}
