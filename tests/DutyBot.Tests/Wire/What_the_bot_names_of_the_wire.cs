using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DutyBot.BotFramework;
using DutyBot.Tests.Edges;

namespace DutyBot.Tests.Wire;

/// <summary>
/// The official SDK can stand in place of our layer only while the bot names nothing that it lacks (protocol 9.6).
/// Read from what was compiled, and constants from the source, because a compiler leaves only their values behind;
/// not seen are constants named through <c>using static</c>, the names of parameters, and the defaults of those left out.
/// </summary>
public sealed class What_the_bot_names_of_the_wire
{
    // Written anew for the official SDK, in src/DutyBot/OfficialSdk.
    private static readonly string[] Seam = ["BotPayload", "BotFrameworkRegistration", "ChannelKeys"];

    [Fact]
    public void stands_in_the_committed_list_and_nothing_else_does()
    {
        var named = Named();

        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "members-used.received.txt"), named);
        Assert.Equal(File.ReadAllLines(Listed()), named);
    }

    private static List<string> Named()
    {
        using var file = new PEReader(File.OpenRead(typeof(Registration).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Where(type => IsOurs(metadata, metadata.GetTypeReference(type))).Select(type => TypeName(metadata, type));
        var members = metadata.MemberReferences.Select(member => Member(metadata, metadata.GetMemberReference(member))).OfType<string>();
        var overrides = metadata.TypeDefinitions.SelectMany(type => Overrides(metadata, metadata.GetTypeDefinition(type)));
        var implemented = metadata.TypeDefinitions.SelectMany(type => Implemented(metadata, metadata.GetTypeDefinition(type)));
        return [.. types.Concat(members).Concat(overrides).Concat(implemented).Concat(Constants())
            .Where(line => !Array.Exists(Seam, seam => line.Split('.', ' ')[0] == seam))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string? Member(MetadataReader metadata, MemberReference member)
    {
        if (Parent(metadata, member.Parent) is not { } type)
            return null;
        var name = metadata.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
            return $"{type}.{name}";
        return $"{type}.{Spoken(name, member.DecodeMethodSignature(new SpokenTypes(), genericContext: null))}";
    }

    private static string Spoken(string name, MethodSignature<string> signature) =>
        $"{name}({string.Join(", ", signature.ParameterTypes)}){(name == ".ctor" ? "" : $" {signature.ReturnType}")}";

    private static IEnumerable<string> Constants()
    {
        var source = string.Join('\n', SourceFiles.Under("src/DutyBot").Where(file => !file.Path.Contains("/OfficialSdk/", StringComparison.Ordinal)).Select(file => SourceFiles.WithoutComments(file.Text)));
        return typeof(Activity).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral && Regex.IsMatch(source, $@"(?<![\w.]){field.DeclaringType!.Name}\.{field.Name}(?!\w)"))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name} = {field.GetRawConstantValue()}");
    }

    /// <summary>What a class of the bot overrides of a class of the wire.</summary>
    private static IEnumerable<string> Overrides(MetadataReader metadata, TypeDefinition type) =>
        type.BaseType.Kind != HandleKind.TypeReference || Parent(metadata, type.BaseType) is not { } parent
            ? []
            : type.GetMethods().Select(metadata.GetMethodDefinition)
                .Where(method => method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.NewSlot))
                .Select(method => $"{parent}.{Spoken(metadata.GetString(method.Name), method.DecodeSignature(new SpokenTypes(), genericContext: null))}");

    /// <summary>What a class of the bot does in the name of an interface of the wire.</summary>
    private static IEnumerable<string> Implemented(MetadataReader metadata, TypeDefinition type) =>
        from one in type.GetInterfaceImplementations()
        let parent = Parent(metadata, metadata.GetInterfaceImplementation(one).Interface)
        where parent is not null
        let asked = typeof(Activity).Assembly.GetExportedTypes().Single(known => known.IsInterface && known.Name == parent).GetMethods().Select(method => method.Name)
        from method in type.GetMethods().Select(metadata.GetMethodDefinition)
        where asked.Contains(metadata.GetString(method.Name))
        select $"{parent}.{Spoken(metadata.GetString(method.Name), method.DecodeSignature(new SpokenTypes(), genericContext: null))}";

    /// <summary>The type a member belongs to, if it is one of the wire's.</summary>
    private static string? Parent(MetadataReader metadata, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference when IsOurs(metadata, metadata.GetTypeReference((TypeReferenceHandle)parent)) => TypeName(metadata, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification when metadata.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(new SpokenTypes(), genericContext: null) is var spoken
            && typeof(Activity).Assembly.GetExportedTypes().Any(type => type.Name.Split('`')[0] == spoken.Split('<')[0] && type.IsGenericType) => spoken.Split('<')[0] + "<T>",
        _ => null,
    };

    private static bool IsOurs(MetadataReader metadata, TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == typeof(Activity).Assembly.GetName().Name,
        HandleKind.TypeReference => IsOurs(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        _ => false,
    };

    private static string TypeName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var name = metadata.GetString(metadata.GetTypeReference(handle).Name);
        return name.Contains('`', StringComparison.Ordinal) ? $"{name.Split('`')[0]}<T>" : name;
    }

    private static string Listed([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "DutyBot.BotFramework.Tests", "Approved", "members-used.txt");
}
