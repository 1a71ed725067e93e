namespace DutyBot.Checkup;

internal enum Grade
{
    Ok,
    Warning,
    Wrong,
}

/// <summary>One line of the doctor: what was looked at, what was found, and what to do. It holds ids, roles and units, never names.</summary>
/// <param name="Do">Null where nothing is to be done.</param>
internal sealed record Finding(Grade Grade, string What, string Found, string? Do = null)
{
    public static Finding Ok(string what, string found) => new(Grade.Ok, what, found);

    public static Finding Warning(string what, string found, string todo) => new(Grade.Warning, what, found, todo);

    public static Finding Wrong(string what, string found, string todo) => new(Grade.Wrong, what, found, todo);

    public override string ToString() => $"{Word,-8} {What}: {Found}.{(Do is null ? "" : $" {Do}.")}";

    private string Word => Grade switch
    {
        Grade.Ok => "ok",
        Grade.Warning => "warning",
        _ => "wrong",
    };
}
