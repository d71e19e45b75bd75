using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Cli.Commands;

namespace Synapse.Cli.Profiles;

/// <summary>
/// The file that holds the profiles. On Unix only its owner may read it: it is created so, under another name that then takes its place,
/// and a wider mode is corrected before anything is read.
/// </summary>
internal sealed class ProfileFile(CommandLineHost host)
{
    public const string DefaultName = "default";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where it is: below XDG_CONFIG_HOME or ~/.config, on Windows below %APPDATA%.</summary>
    public string Path => System.IO.Path.Combine(Folder(), "synapse", "config.json");

    /// <summary>The profiles; none if there is no file.</summary>
    /// <exception cref="UsageException">The file cannot be read, or not be kept from others.</exception>
    public ProfileSet Read()
    {
        try
        {
            if (!File.Exists(Path))
            {
                return ProfileSet.Empty;
            }

            Protect();
            return Parse(File.ReadAllText(Path));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new UsageException("config.broken", Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException("config.unreadable", Path);
        }
    }

    /// <summary>Writes the profiles: whoever reads the file meanwhile sees all of the old ones or all of the new.</summary>
    public void Write(ProfileSet profiles)
    {
        // A link, as dotfiles are kept with, goes on leading to its file.
        string target = File.Exists(Path) ? File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path : Path;
        string folder = System.IO.Path.GetDirectoryName(target)!;
        string temporary = System.IO.Path.Combine(folder, $".config.{Guid.NewGuid():N}");
        try
        {
            CreateFolder(folder);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using (var stream = new FileStream(temporary, options))
            {
                JsonSerializer.Serialize(stream, ToJson(profiles), Readable);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new UsageException("config.unwritable", Path);
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerFolder);
        }
    }

    private string Folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return host.Environment("APPDATA") is { Length: > 0 } data ? data
                : Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
        }

        // A relative path there has no meaning, says the specification of XDG.
        return host.Environment("XDG_CONFIG_HOME") is { Length: > 0 } given && System.IO.Path.IsPathRooted(given)
            ? given
            : System.IO.Path.Combine(
                host.Environment("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
    }

    private void Protect()
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(Path) & ~OwnerFolder) == 0)
        {
            return;
        }

        File.SetUnixFileMode(Path, OwnerOnly);
        host.Error.WriteLine(host.Texts.Format("config.protected", Path));
    }

    private static ProfileSet Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        JsonElement profiles = document.RootElement.GetProperty("profiles");
        return new ProfileSet(
            document.RootElement.TryGetProperty("current", out JsonElement current) ? current.GetString() : null,
            profiles.EnumerateObject().ToDictionary(
                profile => profile.Name,
                profile => Profile.Settings.Aggregate(new Profile(), (read, setting) => setting.With(
                    read, profile.Value.TryGetProperty(setting.Name, out JsonElement value) ? value.GetString() : null))));
    }

    private static JsonObject ToJson(ProfileSet set)
    {
        var profiles = new JsonObject();
        foreach ((string name, Profile profile) in set.Profiles)
        {
            var values = new JsonObject();
            foreach (ProfileSetting setting in Profile.Settings)
            {
                if (setting.Get(profile) is { } value)
                {
                    values[setting.Name] = value;
                }
            }

            profiles[name] = values;
        }

        return new JsonObject { ["current"] = set.Current, ["profiles"] = profiles };
    }
}

/// <summary>All profiles, and the one that is used unless another is named.</summary>
internal sealed record ProfileSet(string? Current, IReadOnlyDictionary<string, Profile> Profiles)
{
    public static ProfileSet Empty { get; } = new(null, new Dictionary<string, Profile>());

    public ProfileSet With(string name, Profile profile) =>
        new(Current ?? name, new Dictionary<string, Profile>(Profiles) { [name] = profile });

    public ProfileSet Without(string name) =>
        new(Current == name ? null : Current, Profiles.Where(profile => profile.Key != name).ToDictionary());
}
