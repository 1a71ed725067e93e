using System.Text;

namespace DutyBot.Importing;

/// <summary>A file as bytes, and where in it something stands as an editor counts.</summary>
internal sealed class SourceFile(string name, byte[] text) : IImportFile
{
    private const byte NewLine = (byte)'\n';

    public ReadOnlySpan<byte> Text => text;

    public ImportFault Fault(long offset, string sentence)
    {
        var before = Text[..(int)Math.Min(offset, text.Length)];
        return Fault(before.Count(NewLine), before.Length - (before.LastIndexOf(NewLine) + 1), sentence);
    }

    /// <param name="line">From 0.</param>
    /// <param name="bytes">How many bytes stand before it in its line.</param>
    public ImportFault Fault(long line, long bytes, string sentence)
    {
        var start = 0;
        for (var passed = 0L; passed < line; passed++)
            start += Text[start..].IndexOf(NewLine) + 1;
        var characters = Encoding.UTF8.GetCharCount(Text.Slice(start, (int)Math.Min(bytes, text.Length - start)));
        return new ImportFault(name, (int)line + 1, characters + 1, sentence);
    }
}
