using Synapse.SpecGate.Releases;

namespace Synapse.SpecGate.Tests.Releases;

internal sealed class ApiListingTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synapse-listing-");

    private Repository Repository => new(_folder.FullName);

    [OneTimeSetUp]
    public void CreateTheFolder() => Directory.CreateDirectory(Repository.Sdk);

    [SetUp]
    public void Clear()
    {
        File.Delete(Repository.ShippedApi);
        File.Delete(Repository.UnshippedApi);
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Delete(recursive: true);

    [Test]
    public void What_comes_and_goes_after_a_release_is_noted()
    {
        new ApiListing(Repository).Accept(["A : class A", "A.B : void B()"]);
        new ApiListing(Repository).Ship();
        new ApiListing(Repository).Accept(["A : class A", "A.C : void C()"]);

        var listing = new ApiListing(Repository);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllLines(Repository.ShippedApi)[1..], Is.EqualTo(["A : class A", "A.B : void B()"]).AsCollection);
            Assert.That(
                File.ReadAllLines(Repository.UnshippedApi)[1..],
                Is.EqualTo(["*REMOVED*A.B : void B()", "A.C : void C()"]).AsCollection
            );
            Assert.That(listing.Lines, Is.EqualTo(["A : class A", "A.C : void C()"]).AsCollection);
            Assert.That(listing.Gone, Is.EqualTo(["A.B : void B()"]).AsCollection);
        }
    }
}
