using DutyBot.Domain.Units;
using DutyBot.Importing;

namespace DutyBot.Exporting;

/// <summary>How an export was asked for.</summary>
/// <param name="Format">json, csv or xlsx.</param>
/// <param name="Force">Also over files that are there.</param>
internal sealed record ExportAsked(string Folder, string Format, bool Force);

/// <summary>Writes the directory as the files from which it can be imported again.</summary>
internal static class DirectoryExport
{
    private const string Unfinished = ".part";

    public static IReadOnlyList<string> Formats { get; } = ["json", "csv", "xlsx"];

    /// <summary>The names of the files that were written; null where it was refused, with the reason printed, and nothing was written.</summary>
    /// <exception cref="IOException">The folder took nothing; what is there is as before.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static IReadOnlyList<string>? Write(District district, ExportAsked asked, TextWriter output)
    {
        Directory.CreateDirectory(asked.Folder);
        var tables = ExportTable.All(district);
        var names = tables.Select(table => $"{table.List}.{asked.Format}").ToList();
        var there = DirectoryFolder.AllNames.Where(name => File.Exists(Path.Combine(asked.Folder, name))).ToList();
        if (there.Except(names).ToList() is { Count: > 0 } others)
            return Refuse(output, $"The folder holds {string.Join(", ", others)} already, and of two formats none could be imported: name another folder, or take these away.");
        if (there.Count > 0 && !asked.Force)
            return Refuse(output, $"The folder holds {string.Join(", ", there)} already: name another folder, or write over them with --force.");

        // Nothing stands under its name before everything is written.
        foreach (var (table, name) in tables.Zip(names))
        {
            using var file = File.Create(Path.Combine(asked.Folder, name + Unfinished));
            Write(table, asked.Format, file);
        }

        foreach (var name in names)
            File.Move(Path.Combine(asked.Folder, name + Unfinished), Path.Combine(asked.Folder, name), overwrite: asked.Force);
        return names;
    }

    private static void Write(ExportTable table, string format, FileStream file)
    {
        switch (format)
        {
            case "json":
                JsonFiles.Write(table, file);
                break;
            case "csv":
                CsvFiles.Write(table, file);
                break;
            default:
                XlsxFiles.Write(table, file);
                break;
        }
    }

    private static IReadOnlyList<string>? Refuse(TextWriter output, string sentence)
    {
        output.WriteLine(sentence);
        return null;
    }
}
