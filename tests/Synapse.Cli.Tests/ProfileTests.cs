using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Synapse.Cli.Commands;

namespace Synapse.Cli.Tests;

/// <summary>Profiles, and which credentials go to which backend.</summary>
internal sealed class ProfileTests : EmulatorFixture
{
    private string ConfigFile => Path.Combine(Cli.Folder.FullName, "synapse", "config.json");

    private string Url => Emulator.BaseAddress.ToString();

    [SetUp]
    public void LeaveTheEnvironment()
    {
        Cli.Environment.Remove("SYNAPSE_BASE_URL");
        Cli.Environment.Remove("SYNAPSE_ACCESS_TOKEN");
    }

    [Test]
    public async Task A_token_from_the_standard_input_is_checked_and_kept()
    {
        Cli.In = new StringReader(Emulator.Credentials.AccessToken + "\n");
        Assert.That(await Cli.RunAsync("login", "--base-url", Url), Is.Zero, Cli.Error);
        Assert.That(Cli.Out + Cli.Error, Does.Not.Contain(Secret));
        Assert.That((long)(await PrintedByAsync("plugins", "get", "123"))["id"]!, Is.EqualTo(123));
    }

    [Test]
    public async Task A_person_is_asked_for_what_is_missing()
    {
        Cli.Prompt = new Answers(Url, Emulator.Credentials.AccessToken);
        Assert.That(await Cli.RunAsync("login"), Is.Zero, Cli.Error);
        Assert.That((long)(await PrintedByAsync("plugins", "get", "123"))["id"]!, Is.EqualTo(123));
    }

    [Test]
    public async Task A_token_goes_with_its_tenant()
    {
        Cli.In = new StringReader(Emulator.Credentials.Token);
        Assert.That(await Cli.RunAsync("login", "--base-url", Url, "--tenant", Emulator.Credentials.Tenant), Is.Zero, Cli.Error);
        await PrintedByAsync("plugins", "get", "123");
        Assert.That(Emulator.Requests.ToList()[^1].Header("Authorization"), Does.Contain(Emulator.Credentials.Token));
    }

    [TestCase("wrong", false, 1)]
    [TestCase("wrong", true, 0)]
    [TestCase("", false, 2)]
    public async Task A_token_that_is_not_accepted_is_not_kept(string token, bool skipsCheck, int exitCode)
    {
        Cli.In = new StringReader(token);
        string[] command = ["login", "--base-url", Url, .. skipsCheck ? ["--no-verify"] : Array.Empty<string>()];
        Assert.That(await Cli.RunAsync(command), Is.EqualTo(exitCode));
        Assert.That(File.Exists(ConfigFile), Is.EqualTo(exitCode == 0));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    [UnsupportedOSPlatform("windows")]
    public async Task Nobody_else_can_read_the_file_and_a_wider_mode_is_corrected()
    {
        await SaveAsync("default", Url, Emulator.Credentials.AccessToken);
        Assert.That(File.GetUnixFileMode(ConfigFile), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        File.SetUnixFileMode(ConfigFile, File.GetUnixFileMode(ConfigFile) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        await PrintedByAsync("plugins", "get", "123");
        Assert.That(File.GetUnixFileMode(ConfigFile), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(Cli.Error, Does.Contain(ConfigFile));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(ConfigFile)!), Has.Length.EqualTo(1), "nothing temporary is left");
    }

    [Test]
    public async Task Profiles_are_listed_without_their_secrets_and_one_is_chosen()
    {
        await SaveAsync("one", Url, Emulator.Credentials.AccessToken);
        await SaveAsync("two", "https://two.example/", Secret + "-two");
        await Cli.RunAsync("config", "use", "one");
        JsonArray profiles = (await PrintedByAsync("config", "list")).AsArray();
        Assert.That(Cli.Out, Does.Not.Contain(Secret));
        Assert.That(
            profiles.Select(profile => ((string?)profile!["name"], (bool)profile["current"]!)),
            Is.EqualTo([("one", true), ("two", false)]));
        Assert.That(await Cli.RunAsync("config", "use", "three"), Is.EqualTo(ExitCode.BadUsage));
        Assert.That(await Cli.RunAsync("plugins", "get", "123", "--profile", "three"), Is.EqualTo(ExitCode.BadUsage));
        Assert.That(await Cli.RunAsync("logout"), Is.Zero);
        Assert.That((await PrintedByAsync("config", "list")).AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_setting_is_changed_and_a_secret_never_taken_from_the_command_line()
    {
        await Cli.RunAsync("config", "set", "url", Url);
        Assert.That(await Cli.RunAsync("config", "set", "access_token", Secret), Is.EqualTo(ExitCode.BadUsage));
        Assert.That(Cli.Error, Does.Not.Contain(Secret));
        Cli.In = new StringReader(Emulator.Credentials.AccessToken);
        Assert.That(await Cli.RunAsync("config", "set", "access-token", "-"), Is.Zero, Cli.Error);
        await PrintedByAsync("plugins", "get", "123");
        Assert.That(await Cli.RunAsync("config", "set", "color", "x"), Is.EqualTo(ExitCode.BadUsage));
    }

    [TestCase("SYNAPSE_SERVER")]
    [TestCase("SYNAPSE_HOST")]
    public async Task The_names_of_the_vendor_count_as_well(string variable)
    {
        Cli.Environment[variable] = Url;
        Cli.Environment["SYNAPSE_ACCESS_TOKEN"] = Emulator.Credentials.AccessToken;
        await PrintedByAsync("plugins", "get", "123");
    }

    [Test]
    public async Task The_environment_counts_before_the_chosen_profile_and_a_named_one_before_the_environment()
    {
        await SaveAsync("good", Url, Emulator.Credentials.AccessToken);
        Cli.Environment["SYNAPSE_BASE_URL"] = "http://127.0.0.1:1/";
        Cli.Environment["SYNAPSE_ACCESS_TOKEN"] = "other";
        Assert.That(await Cli.RunAsync("plugins", "get", "123", "--no-retry"), Is.EqualTo(ExitCode.Failure));
        await PrintedByAsync("plugins", "get", "123", "--profile", "good");
    }

    [Test]
    public async Task The_environment_names_the_profile()
    {
        await SaveAsync("good", Url, Emulator.Credentials.AccessToken);
        await SaveAsync("other", "http://127.0.0.1:1/", "other");
        Cli.Environment["SYNAPSE_PROFILE"] = "good";
        await PrintedByAsync("plugins", "get", "123");
    }

    [TestCase("option", "profile")]
    [TestCase("environment", "profile")]
    [TestCase("option", "environment")]
    public async Task Credentials_of_one_backend_are_not_sent_to_another(string urlFrom, string credentialsFrom)
    {
        if (credentialsFrom == "profile")
        {
            await SaveAsync("default", "https://own.example/", Secret);
        }
        else
        {
            Cli.Environment["SYNAPSE_BASE_URL"] = "https://own.example/";
            Cli.Environment["SYNAPSE_ACCESS_TOKEN"] = Secret;
        }

        if (urlFrom == "environment")
        {
            Cli.Environment["SYNAPSE_BASE_URL"] = Url;
        }

        int exitCode = await Cli.RunAsync(["plugins", "get", "123", .. urlFrom == "option" ? ["--base-url", Url] : Array.Empty<string>()]);
        Assert.That(exitCode, Is.EqualTo(ExitCode.BadUsage));
        Assert.That(Cli.Error, Does.Contain("https://own.example").And.Not.Contain(Secret));
        Assert.That(Emulator.Requests.Count, Is.Zero);
    }

    [Test]
    public async Task A_token_without_a_URL_of_its_own_goes_to_the_profile()
    {
        await SaveAsync("default", Url, "expired");
        Cli.Environment["SYNAPSE_ACCESS_TOKEN"] = Emulator.Credentials.AccessToken;
        await PrintedByAsync("plugins", "get", "123");
    }

    [Test]
    public async Task A_secret_of_an_option_is_read_from_the_standard_input()
    {
        Cli.In = new StringReader(Emulator.Credentials.AccessToken);
        await PrintedByAsync("plugins", "get", "123", "--base-url", Url, "--access-token", "-");
    }

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{\"profiles\": []}")]
    public async Task A_file_that_is_none_of_profiles_is_told(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ConfigFile)!);
        await File.WriteAllTextAsync(ConfigFile, content);
        Assert.That(await Cli.RunAsync("config", "list"), Is.EqualTo(ExitCode.BadUsage));
        Assert.That(Cli.Error, Does.Contain(ConfigFile));
    }

    private async Task SaveAsync(string name, string url, string token)
    {
        Cli.In = new StringReader(token);
        Assert.That(await Cli.RunAsync("login", "--no-verify", "--profile", name, "--base-url", url), Is.Zero, Cli.Error);
        Cli.Forget();
    }

    private sealed class Answers(string text, string secret) : IPrompt
    {
        public string Ask(string question) => text;

        public string AskSecret(string question) => secret;
    }
}
