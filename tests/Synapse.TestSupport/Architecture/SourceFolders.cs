using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Synapse.TestSupport.Architecture;

/// <summary>
/// Tells the folder of a type from the documents that the assembly's symbols name. Public types share one namespace, whatever folder
/// they are in.
/// </summary>
public sealed class SourceFolders
{
    private const string GeneratedFolder = "obj";

    // Of a type without a method body, symbols keep its documents in this kind of record.
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly Dictionary<TypeDefinitionHandle, HashSet<string>> _folders = [];
    private readonly MetadataReader _symbols;
    private readonly string _project;
    private readonly string _generated;

    private SourceFolders(MetadataReader symbols, string project, string generated) =>
        (_symbols, _project, _generated) = (symbols, project, generated);

    /// <summary>Reads the folders of all types.</summary>
    /// <param name="assembly">The assembly, with its symbols beside it.</param>
    /// <param name="generated">The folder that generated types count to, with what is written by hand of them.</param>
    /// <param name="apart">A type that lies in no folder, because the whole is put together there.</param>
    public static SourceFolders Of(Assembly assembly, string generated, string apart)
    {
        using MetadataReaderProvider provider =
            MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb")));
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var folders = new SourceFolders(provider.GetMetadataReader(), $"/{assembly.GetName().Name}/", generated);
        MetadataReader metadata = file.GetMetadataReader();
        folders.Read(metadata);
        folders._folders.Remove(
            metadata.TypeDefinitions.Single(type => metadata.GetString(metadata.GetTypeDefinition(type).Name) == apart)
        );
        return folders;
    }

    /// <summary>The folder of an outermost type; <see langword="null" /> if its documents lie in several, or in none.</summary>
    internal string? Of(TypeDefinitionHandle type) =>
        !_folders.TryGetValue(type, out HashSet<string>? folders) ? null
        : folders.Contains(_generated) ? _generated
        : folders.Count == 1 ? folders.Single()
        : null;

    private void Read(MetadataReader metadata)
    {
        foreach (MethodDefinitionHandle method in metadata.MethodDefinitions)
        {
            MethodDebugInformation information = _symbols.GetMethodDebugInformation(method);
            TypeDefinitionHandle type = Outermost(metadata, metadata.GetMethodDefinition(method).GetDeclaringType());
            foreach (SequencePoint point in information.GetSequencePoints())
            {
                Add(type, point.Document);
            }
        }

        foreach (CustomDebugInformationHandle handle in _symbols.CustomDebugInformation)
        {
            CustomDebugInformation information = _symbols.GetCustomDebugInformation(handle);
            if (_symbols.GetGuid(information.Kind) == TypeDocuments)
            {
                BlobReader rows = _symbols.GetBlobReader(information.Value);
                while (rows.RemainingBytes > 0)
                {
                    Add(
                        Outermost(metadata, (TypeDefinitionHandle)information.Parent),
                        MetadataTokens.DocumentHandle(rows.ReadCompressedInteger())
                    );
                }
            }
        }
    }

    private void Add(TypeDefinitionHandle type, DocumentHandle document)
    {
        string path = _symbols.GetString(_symbols.GetDocument(document).Name).Replace('\\', '/');
        int project = path.LastIndexOf(_project, StringComparison.Ordinal);
        string[] parts = project < 0 ? [] : path[(project + _project.Length)..].Split('/');
        if (parts.Length > 1)
        {
            _folders.TryAdd(type, []);
            _folders[type].Add(parts[0] == GeneratedFolder ? _generated : parts[0]);
        }
    }

    private static TypeDefinitionHandle Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        while (metadata.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer)
        {
            handle = outer;
        }

        return handle;
    }
}
