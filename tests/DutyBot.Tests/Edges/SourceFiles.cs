using System.Runtime.CompilerServices;
using System.Text;

namespace DutyBot.Tests.Edges;

/// <summary>The house's own source, as the tests read it.</summary>
internal static class SourceFiles
{
    public static string Root { get; } = Find();

    /// <summary>Files under <c>src</c> as path from there → text.</summary>
    public static IEnumerable<(string Path, string Text)> Under(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file)));

    /// <summary>The source without its comments; what stands in quotes stays.</summary>
    public static string WithoutComments(string source)
    {
        var code = new StringBuilder();
        for (var at = 0; at < source.Length; at++)
        {
            var rest = source.AsSpan(at);
            if (rest.StartsWith("//"))
                at += Until(rest, "\n", 0) - 1;
            else if (rest.StartsWith("/*"))
                at += Until(rest, "*/", 2) - 1;
            else
            {
                var length = rest.StartsWith("\"\"\"") ? Until(rest, "\"\"\"", 3) : rest[0] == '"' ? Quoted(rest) : 1;
                code.Append(rest[..length]);
                at += length - 1;
            }
        }

        return code.ToString();
    }

    private static int Until(ReadOnlySpan<char> text, string end, int from) =>
        text[from..].IndexOf(end) is >= 0 and var found ? from + found + end.Length : text.Length;

    private static int Quoted(ReadOnlySpan<char> text)
    {
        var at = 1;
        while (at < text.Length && text[at] is not ('"' or '\n'))
            at += text[at] == '\\' ? 2 : 1;
        return Math.Min(at + 1, text.Length);
    }

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "src", "DutyBot")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The source of the house is not beside its tests.");
    }
}
