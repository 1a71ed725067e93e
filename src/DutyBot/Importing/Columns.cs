using System.Globalization;
using System.Text.Json;
using DutyBot.Domain;

namespace DutyBot.Importing;

/// <summary>The columns of one entry: each is asked for once by name; what is wrong is noted and reading goes on, so that every fault is found in one run.</summary>
internal sealed class Columns
{
    private readonly IImportFile file;
    private readonly Located.Entry entry;
    private readonly Findings findings;
    private readonly int before;
    private readonly Dictionary<string, Located.Column> unread = new(StringComparer.Ordinal);

    public Columns(IImportFile file, Located.Entry entry, Findings findings)
    {
        (this.file, this.entry, this.findings, before) = (file, entry, findings, findings.Count);
        foreach (var column in entry.Columns)
            if (!unread.TryAdd(column.Name, column))
                Note(column.Offset, $"The column '{column.Name}' is given twice.");
    }

    /// <summary>Whether nothing was found wrong with what was asked for.</summary>
    public bool IsSound => findings.Count == before;

    public string Id(string column, string kind)
    {
        var (id, offset) = RequiredCode(column);
        if (id.Length > 0)
            findings.Define(kind, id, file, offset);
        return id;
    }

    /// <summary>A name that people read.</summary>
    public string Text(string column)
    {
        var (text, offset) = Required(column);
        Check(column, offset, TextRules.WrongWords(text, TextRules.MostOfName));
        return text;
    }

    /// <summary>A text that stands in one entry or in several, and is the same in all.</summary>
    public string? Repeated(string column, string? before)
    {
        if (Optional(column) is not var (text, offset))
            return before;
        Check(column, offset, TextRules.WrongWords(text, TextRules.MostOfName) ?? (before is null || before == text ? null : $"is '{text}' here and '{before}' above"));
        return before ?? text;
    }

    public string? Phone(string column)
    {
        if (Optional(column) is not var (text, offset))
            return null;
        var phone = TextRules.Code(text);
        Check(column, offset, TextRules.Wrong(phone, TextRules.MostOfCode));
        return phone;
    }

    public string Reference(string column, string kind)
    {
        var (id, offset) = RequiredCode(column);
        if (id.Length > 0)
            findings.Refer(kind, id, file, offset, column);
        return id;
    }

    /// <param name="wrong">Asked when all files are read: the sentence, or null where nothing is wrong with what it names.</param>
    public string? OptionalReference(string column, string kind, Func<string, string?> wrong)
    {
        if (Optional(column) is not var (text, offset))
            return null;
        var id = TextRules.Code(text);
        findings.Refer(kind, id, file, offset, column);
        findings.Ask(() => wrong(id) is { } sentence ? $"'{column}' names '{id}', {sentence}." : null, file, offset);
        return id;
    }

    public string? Account(string column, string person)
    {
        if (Optional(column) is not var (account, offset))
            return null;
        Check(column, offset, TextRules.Wrong(account, TextRules.MostOfAccount));
        findings.Account(account, person, file, offset, column);
        return account;
    }

    public IReadOnlyList<string> Texts(string column)
    {
        var texts = TextsAt(column);
        foreach (var (text, offset) in texts)
            Check(column, offset, TextRules.WrongWords(text, TextRules.MostOfItem));
        return [.. texts.Select(text => text.Value)];
    }

    public IReadOnlyList<string> References(string column, string kind)
    {
        List<(string Value, long Offset)> ids = [.. TextsAt(column).Select(text => (TextRules.Code(text.Value), text.Offset))];
        foreach (var (id, offset) in ids)
            findings.Refer(kind, id, file, offset, column);
        return [.. ids.Select(id => id.Value)];
    }

    public bool Flag(string column, bool otherwise)
    {
        switch (Take(column))
        {
            case null or Located.Nothing or Located.Unreadable:
                return otherwise;
            case Located.Flag flag:
                return flag.Value;
            case var other:
                Note(other.Offset, $"'{column}' must be true or false.");
                return otherwise;
        }
    }

    public int? Minutes(string column)
    {
        switch (Take(column))
        {
            case null or Located.Nothing or Located.Unreadable:
                return null;
            case Located.Number { Value: >= 0 } number:
                return number.Value;
            case var other:
                Note(other.Offset, $"'{column}' must be a whole number of minutes.");
                return null;
        }
    }

    public DateOnly Date(string column)
    {
        var (text, offset) = Required(column);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && text.Length > 0)
            Note(offset, $"'{column}' must be a date such as 2021-07-09.");
        return date;
    }

    /// <summary>One of the names under which the values of an enum are stored.</summary>
    public T OneOf<T>(string column)
        where T : struct, Enum
    {
        var (text, offset) = RequiredCode(column);
        var names = Enum.GetValues<T>().ToDictionary(value => JsonSerializer.SerializeToElement(value, DomainJson.Default.Options.GetTypeInfo(typeof(T))).GetString()!);
        if (!names.TryGetValue(text, out var found) && text.Length > 0)
            Note(offset, $"'{column}' is '{text}', which is none of {string.Join(", ", names.Keys)}.");
        return found;
    }

    /// <summary>The entries of a list inside this one.</summary>
    public IReadOnlyList<Columns> Entries(string column)
    {
        switch (Take(column))
        {
            case null or Located.Nothing or Located.Unreadable:
                return [];
            case Located.Many many when many.Items.All(item => item is Located.Entry):
                return [.. many.Items.Cast<Located.Entry>().Select(item => new Columns(file, item, findings))];
            case var other:
                Note(other.Offset, $"'{column}' must be a list of entries.");
                return [];
        }
    }

    /// <summary>Columns that other programs use and the bot does not.</summary>
    public void Ignore(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
            unread.Remove(column);
    }

    /// <summary>Notes what was not asked for: a misspelt column must not be lost in silence.</summary>
    public void Done()
    {
        foreach (var column in unread.Values)
            Note(column.Offset, $"The column '{column.Name}' is not known here.");
    }

    public void Note(string sentence) => Note(entry.Offset, sentence);

    private void Note(long offset, string sentence) => findings.Add(file.Fault(offset, sentence));

    private void Check(string column, long offset, string? wrong)
    {
        if (wrong is not null)
            Note(offset, $"'{column}' {wrong}.");
    }

    private (string Value, long Offset) RequiredCode(string column)
    {
        var (text, offset) = Required(column);
        var code = TextRules.Code(text);
        Check(column, offset, TextRules.Wrong(code, TextRules.MostOfCode));
        return (code, offset);
    }

    private (string Value, long Offset) Required(string column)
    {
        switch (Take(column))
        {
            case Located.Text text when TextRules.Clean(text.Value) is { Length: > 0 } clean:
                return (clean, text.Offset);
            case Located.Unreadable:
                break;
            case null:
                Note(entry.Heading ?? entry.Offset, $"The column '{column}' is missing.");
                break;
            case { } blank when blank is Located.Nothing or Located.Text:
                Note(blank.Offset, $"'{column}' is empty.");
                break;
            case var other:
                Note(other.Offset, $"'{column}' must be a text.");
                break;
        }

        return ("", entry.Offset);
    }

    private (string Value, long Offset)? Optional(string column)
    {
        switch (Take(column))
        {
            case null or Located.Nothing or Located.Unreadable:
                return null;
            case Located.Text text:
                return TextRules.Clean(text.Value) is { Length: > 0 } clean ? (clean, text.Offset) : null;
            case var other:
                Note(other.Offset, $"'{column}' must be a text.");
                return null;
        }
    }

    private List<(string Value, long Offset)> TextsAt(string column)
    {
        switch (Take(column))
        {
            case null or Located.Nothing or Located.Unreadable:
                return [];
            case Located.Many { Items.Count: > TextRules.MostItems } many:
                Note(many.Offset, $"'{column}' lists more than {TextRules.MostItems}.");
                return [];
            case Located.Many many when many.Items.All(item => item is Located.Text text && !string.IsNullOrWhiteSpace(text.Value)):
                return [.. many.Items.Cast<Located.Text>().Select(text => (TextRules.Clean(text.Value), text.Offset))];
            case var other:
                Note(other.Offset, $"'{column}' must be a list of texts.");
                return [];
        }
    }

    private Located? Take(string column) => unread.Remove(column, out var found) ? found.Value : null;
}
