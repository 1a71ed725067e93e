namespace DutyBot.Importing;

/// <summary>What was found while the files were read: faults, and which ids stand for something and are referred to.</summary>
internal sealed class Findings
{
    private readonly List<(int List, ImportFault Fault)> faults = [];
    private readonly HashSet<(string Kind, string Id)> known = [];
    private readonly Dictionary<string, int> lists = [];
    private readonly HashSet<int> shapeless = [];
    private readonly List<(int List, Func<string?> Wrong, IImportFile File, long Offset)> questions = [];
    private readonly Dictionary<string, string> accounts = new(StringComparer.OrdinalIgnoreCase);
    private int list;

    /// <summary>Whether the list that is being read has a fault.</summary>
    public bool IsFaulty => faults.Exists(fault => fault.List == list);

    /// <summary>How many faults were found up to now.</summary>
    public int Count => faults.Count;

    /// <summary>Faults are told in the order in which the lists are read.</summary>
    public void BeginList() => list++;

    public void Add(ImportFault fault) => faults.Add((list, fault));

    /// <summary>A fault of headings or of the shape of a list: what seems to be missing from it would hide the cause.</summary>
    public void AddOfShape(ImportFault fault)
    {
        shapeless.Add(list);
        Add(fault);
    }

    /// <summary>An id stands for one thing of its kind.</summary>
    public void Define(string kind, string id, IImportFile file, long offset)
    {
        lists[kind] = list;
        if (!known.Add((kind, id)))
            Add(file.Fault(offset, $"The {kind} '{id}' is in the file twice."));
    }

    /// <summary>Asked when all files are read, because they refer to each other; a list that could not be read as a whole has its own fault, and everything that names it would hide it.</summary>
    public void Refer(string kind, string id, IImportFile file, long offset, string column) =>
        Ask(() => known.Contains((kind, id)) || !lists.TryGetValue(kind, out var read) || shapeless.Contains(read) ? null : $"'{column}' names '{id}', which is no {kind} of the files.", file, offset);

    /// <summary>Asked when all files are read.</summary>
    /// <param name="wrong">The sentence; null where nothing is wrong.</param>
    public void Ask(Func<string?> wrong, IImportFile file, long offset) => questions.Add((list, wrong, file, offset));

    /// <summary>By any of his accounts a person is found, so that none may lead to two.</summary>
    public void Account(string account, string person, IImportFile file, long offset, string column)
    {
        if (!accounts.TryAdd(account, person) && accounts[account] != person)
            Add(file.Fault(offset, $"The '{column}' of '{person}' is an account of '{accounts[account]}' too."));
    }

    /// <summary>Every fault once, in the order in which the lists are read.</summary>
    public IReadOnlyList<ImportFault> Faults() =>
        [.. faults
            .Concat(questions.Select(asked => (asked.List, Fault: asked.Wrong() is { } sentence ? asked.File.Fault(asked.Offset, sentence) : null!)).Where(asked => asked.Fault is not null))
            .Distinct()
            .OrderBy(found => found.List)
            .ThenBy(found => found.Fault.Line)
            .ThenBy(found => found.Fault.Column)
            .Select(found => found.Fault)];
}
