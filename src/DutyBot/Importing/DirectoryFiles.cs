using DutyBot.Domain.Units;

namespace DutyBot.Importing;

/// <summary>What reading a folder gave: a directory, or every fault of its files and no directory.</summary>
/// <param name="LeftAlone">Names of files that are none of the directory's.</param>
internal abstract record DirectoryRead(IReadOnlyList<string> LeftAlone)
{
    public sealed record Complete(District District, IReadOnlyList<string> LeftAlone) : DirectoryRead(LeftAlone);

    public sealed record Faulty(IReadOnlyList<ImportFault> Faults, IReadOnlyList<string> LeftAlone) : DirectoryRead(LeftAlone);
}

/// <summary>The directory of a district as files: units.json, people.json, topics.json and places.json, all four.</summary>
internal sealed class DirectoryFiles
{
    private const string UnitsFile = "units.json", PeopleFile = "people.json", TopicsFile = "topics.json", PlacesFile = "places.json";

    private static readonly string[] Names = [UnitsFile, PeopleFile, TopicsFile, PlacesFile];

    private readonly string folder;
    private readonly Findings findings = new();
    private string district = "";

    private DirectoryFiles(string folder) => this.folder = folder;

    /// <summary>Reads all files to the end, so that every fault is known at once.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static DirectoryRead Read(string folder) => new DirectoryFiles(folder).Read();

    private DirectoryRead Read()
    {
        var leftAlone = Directory.EnumerateFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Except(Names, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();

        var units = Entries(UnitsFile, "units", DirectoryEntries.Unit, mayBeEmpty: false);
        var people = Entries(PeopleFile, "people", DirectoryEntries.Person, mayBeEmpty: false);
        var topics = Entries(TopicsFile, "topics", DirectoryEntries.Topic, mayBeEmpty: true);
        var places = Entries(PlacesFile, "places", DirectoryEntries.Place, mayBeEmpty: true);

        return findings.Faults(Names) is { Count: > 0 } faults
            ? new DirectoryRead.Faulty(faults, leftAlone)
            : new DirectoryRead.Complete(new District(district, units, people, topics, places), leftAlone);
    }

    private List<T> Entries<T>(string name, string list, Func<Columns, T> read, bool mayBeEmpty)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            findings.Add(new ImportFault(name, 1, 1, "The file is missing."));
            return [];
        }

        var file = new SourceFile(name, WithoutMark(File.ReadAllBytes(path)));
        var items = LocatedReader.Read(file, findings) is { } whole ? Items(file, whole, list) : [];
        if (items is { Count: 0 } && !mayBeEmpty && findings.Faults(Names).All(fault => fault.File != name))
            findings.Add(file.Fault(0, $"The file lists no {list}."));
        return [.. items.Select(item => Entry(file, item, read)).OfType<T>()];
    }

    /// <summary>The list is the file itself, or stands under its name; units.json also names the district.</summary>
    private IReadOnlyList<Located> Items(SourceFile file, Located whole, string list)
    {
        if (whole is Located.Many bare && file.Name != UnitsFile)
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
        if (file.Name == UnitsFile)
            district = head.Text("district");
        head.Ignore(list);
        head.Done();
        return many.Items;
    }

    private T? Entry<T>(SourceFile file, Located item, Func<Columns, T> read)
    {
        if (item is not Located.Entry entry)
        {
            findings.Add(file.Fault(item.Offset, "An entry with columns is expected here."));
            return default;
        }

        var columns = new Columns(file, entry, findings);
        var result = read(columns);
        columns.Done();
        return result;
    }

    // Editors on Windows put a byte order mark before UTF-8.
    private static byte[] WithoutMark(byte[] text) => text is [0xEF, 0xBB, 0xBF, ..] ? text[3..] : text;
}
