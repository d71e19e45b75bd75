using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using NUnit.Framework;

namespace Synapse.Generated.Tests.Models;

/// <summary>Every public member is explained in the documentation file that is shipped beside the assembly.</summary>
internal sealed class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Documentation = XDocument
        .Load(Path.ChangeExtension(ModelTypes.Sdk.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => (string)member.Attribute("name")!);

    private static IEnumerable<Type> Types => ModelTypes.Public;

    [TestCaseSource(nameof(Types))]
    public void A_public_type_and_its_members_are_documented(Type type) =>
        Assert.That(Members(type).Prepend(type).Where(member => !IsDocumented(member)).Select(DocumentationId.Of), Is.Empty);

    private static IEnumerable<MemberInfo> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => IsVisible(member) && !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsPositional(type, member));

    private static bool IsVisible(MemberInfo member) =>
        member switch
        {
            MethodBase { IsSpecialName: true, IsConstructor: false } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) =>
                false,

        // The implicit constructor says nothing that its type does not.
        ConstructorInfo constructor when constructor.IsPublic && constructor.GetParameters().Length == 0 => false,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        _ => false,
    };

    // A positional member of a record is documented by a parameter of its type.
    private static bool IsPositional(Type type, MemberInfo member) =>
        Documentation.TryGetValue("T:" + type.FullName, out XElement? text)
        && text.Elements("param").Any(parameter => (string?)parameter.Attribute("name") == member.Name);

    private static bool IsDocumented(MemberInfo member) =>
        Documentation.TryGetValue(DocumentationId.Of(member), out XElement? text)
        && (text.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(text.Element("summary")?.Value));
}
