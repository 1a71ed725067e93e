using DutyBot.Domain.Units;

namespace DutyBot.Importing;

/// <summary>What reading a folder gave: a directory, or every fault of its files and no directory.</summary>
/// <param name="LeftAlone">Names of files that are none of the directory's.</param>
internal abstract record DirectoryRead(IReadOnlyList<string> LeftAlone)
{
    public sealed record Complete(District District, IReadOnlyList<string> LeftAlone) : DirectoryRead(LeftAlone);

    public sealed record Faulty(IReadOnlyList<ImportFault> Faults, IReadOnlyList<string> LeftAlone) : DirectoryRead(LeftAlone);
}

/// <summary>The directory of a district as files: units, people, topics and places, all four, each as JSON, CSV or XLSX.</summary>
internal sealed class DirectoryFiles
{
    private readonly Findings findings = new();
    private readonly DirectoryEntries entries = new();
    private readonly DirectoryFolder folder;
    private string? district;

    private DirectoryFiles(string folder) => this.folder = new DirectoryFolder(folder, findings);

    /// <summary>Reads all files to the end, so that every fault is known at once.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static DirectoryRead Read(string folder) => new DirectoryFiles(folder).Read();

    private DirectoryRead Read()
    {
        var units = Entries("units", TableColumns.Units, entries.Unit, mayBeEmpty: false);
        var people = Entries("people", TableColumns.People, entries.Person, mayBeEmpty: false);
        var topics = Entries("topics", TableColumns.Topics, DirectoryEntries.Topic, mayBeEmpty: true);
        var places = Entries("places", TableColumns.Places, DirectoryEntries.Place, mayBeEmpty: true);

        return findings.Faults() is { Count: > 0 } faults
            ? new DirectoryRead.Faulty(faults, folder.LeftAlone)
            : new DirectoryRead.Complete(new District(district ?? "", units, people, topics, places), folder.LeftAlone);
    }

    private List<T> Entries<T>(string list, IReadOnlyList<TableColumn> columns, Func<Columns, T> read, bool mayBeEmpty)
    {
        findings.BeginList();
        if (folder.Find(list) is not { } name)
            return [];
        var (file, items) = name.EndsWith(".json", StringComparison.Ordinal) ? OfJson(name, list) : OfTable(name, list, columns);
        if (file is null)
            return [];
        if (items.Count == 0 && !mayBeEmpty && !findings.IsFaulty)
            findings.Add(file.Fault(file is TableFile ? TableFile.Place(1, 1) : 0, $"The file lists no {list}."));
        List<T> result = [.. items.Select(item => Entry(file, item, read)).OfType<T>()];
        if (file is TableFile table && columns == TableColumns.Units && district is null && !findings.IsFaulty)
            findings.Add(table.Fault(items is [Located.Entry { Heading: { } heading }, ..] ? heading : TableFile.Place(1, 1), "No row names the district: it stands in the column 'district'."));
        return result;
    }

    private (IImportFile? File, IReadOnlyList<Located> Items) OfTable(string name, string list, IReadOnlyList<TableColumn> columns) =>
        folder.Table(name, list) is { } table && new TableEntries(table.File, columns, findings).Read(table.Rows) is { } items ? (table.File, items) : (null, []);

    private (IImportFile? File, IReadOnlyList<Located> Items) OfJson(string name, string list)
    {
        if (folder.Bytes(name) is not { } bytes)
            return (null, []);
        var file = new SourceFile(name, WithoutMark(bytes));
        return (file, LocatedReader.Read(file, findings) is { } whole ? Items(file, whole, list) : []);
    }

    /// <summary>The list is the file itself, or stands under its name; units.json also names the district.</summary>
    private IReadOnlyList<Located> Items(SourceFile file, Located whole, string list)
    {
        if (whole is Located.Many bare && list != "units")
            return bare.Items;
        if (whole is not Located.Entry entry)
        {
            findings.Add(file.Fault(whole.Offset, $"The file must hold an object with a list '{list}'."));
            return [];
        }

        var found = entry.Columns.FirstOrDefault(column => column.Name == list)?.Value;
        if (found is not Located.Many many)
        {
            findings.Add(file.Fault((found ?? whole).Offset, $"The file must hold a list '{list}'."));
            return [];
        }

        var head = new Columns(file, entry, findings);
        if (list == "units")
            district = head.Text("district");
        head.Ignore(list);
        head.Done();
        return many.Items;
    }

    private T? Entry<T>(IImportFile file, Located item, Func<Columns, T> read)
    {
        if (item is not Located.Entry entry)
        {
            findings.Add(file.Fault(item.Offset, "An entry with columns is expected here."));
            return default;
        }

        var columns = new Columns(file, entry, findings);
        // A table has no head, so that the district stands in a column of the units.
        if (file is TableFile)
            district = columns.Repeated("district", district);
        var result = read(columns);
        columns.Done();
        return result;
    }

    // Editors on Windows put a byte order mark before UTF-8.
    private static byte[] WithoutMark(byte[] text) => text is [0xEF, 0xBB, 0xBF, ..] ? text[3..] : text;
}
