namespace DutyBot.Chat.Typed;

/// <summary>Lines begun with a word that talk begins with as well.</summary>
internal static class Talk
{
    /// <summary>Where nothing of the rest was understood it was talk; without an alert's number or a whole command it may be.</summary>
    public static TypedLine Read(TypedLine read, Reading reading) =>
        read is TypedLine.NotUnderstood && reading.SaysNothing
            ? new TypedLine.NotACommand(null)
            : read with { MayBeTalk = !IsUnmistakable(read, reading) };

    private static bool IsUnmistakable(TypedLine read, Reading reading) => read switch
    {
        TypedLine.Alert or TypedLine.IAm or TypedLine.Replace => true,
        TypedLine.AddPeople wave => wave.Number is not null,
        TypedLine.Correct correction => correction.Number is not null,
        TypedLine.Missing missing => missing.Known.Number is not null,
        _ => reading.Command != CommandName.Alert && reading.Number is not null,
    };
}
