namespace DutyBot.Importing;

/// <summary>What was found while the files were read: faults, and which ids stand for something and are referred to.</summary>
internal sealed class Findings
{
    private readonly List<ImportFault> faults = [];
    private readonly HashSet<(string Kind, string Id)> known = [];
    private readonly List<(string Kind, string Id, ImportFault IfMissing)> references = [];
    private readonly Dictionary<string, string> accounts = new(StringComparer.OrdinalIgnoreCase);

    public void Add(ImportFault fault) => faults.Add(fault);

    /// <summary>An id stands for one thing of its kind.</summary>
    public void Define(string kind, string id, SourceFile file, long offset)
    {
        if (!known.Add((kind, id)))
            Add(file.Fault(offset, $"The {kind} '{id}' is in the file twice."));
    }

    /// <summary>Asked when all files are read, because they refer to each other.</summary>
    public void Refer(string kind, string id, SourceFile file, long offset, string column) =>
        references.Add((kind, id, file.Fault(offset, $"'{column}' names '{id}', which is no {kind} of the files.")));

    /// <summary>By any of his accounts a person is found, so that none may lead to two.</summary>
    public void Account(string account, string person, SourceFile file, long offset, string column)
    {
        if (!accounts.TryAdd(account, person) && accounts[account] != person)
            Add(file.Fault(offset, $"The '{column}' of '{person}' is an account of '{accounts[account]}' too."));
    }

    /// <summary>Every fault, in the order in which the files are read.</summary>
    public IReadOnlyList<ImportFault> Faults(IReadOnlyList<string> files) =>
        [.. faults
            .Concat(references.Where(reference => !known.Contains((reference.Kind, reference.Id))).Select(reference => reference.IfMissing))
            .OrderBy(fault => files.Index().FirstOrDefault(file => file.Item == fault.File).Index)
            .ThenBy(fault => fault.Line)
            .ThenBy(fault => fault.Column)];
}
