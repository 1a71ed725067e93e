using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DutyBot.Replaying;

/// <summary>A line of the file and the alert that it holds.</summary>
/// <param name="Number">From 1.</param>
internal sealed record RecordedLine(int Number, RecordedAlert Alert);

/// <summary>Why the file is not replayed.</summary>
/// <param name="Line">From 1; the sentence names fields and ids, never what was written in them.</param>
/// <param name="Column">From 1, in characters; null where it is the line as a whole.</param>
internal sealed record LineFault(int Line, string Sentence, int? Column = null)
{
    public string In(string file) => string.Create(CultureInfo.InvariantCulture, $"{file}:{Line}{(Column is { } column ? $":{column}" : "")}: {Sentence}");
}

/// <summary>A file of alerts, one a line, as JSON.</summary>
/// <param name="Faults">Of lines that could not be read.</param>
internal sealed record RecordedLines(IReadOnlyList<RecordedLine> Lines, IReadOnlyList<LineFault> Faults)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A file in another encoding has one fault, where it shows first.</summary>
    public static RecordedLines Read(byte[] bytes)
    {
        try
        {
            return Read(Strict.GetString(bytes).TrimStart('\uFEFF').Split('\n'));
        }
        catch (DecoderFallbackException foreign)
        {
            return new RecordedLines([], [new LineFault(bytes.AsSpan(0, Math.Max(foreign.Index, 0)).Count((byte)'\n') + 1, "The file is not written in UTF-8.")]);
        }
    }

    /// <summary>Reads to the end, so that every fault is known at once; empty lines are nothing.</summary>
    public static RecordedLines Read(IEnumerable<string> text)
    {
        List<RecordedLine> lines = [];
        List<LineFault> faults = [];
        foreach (var (index, line) in text.Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                using var whole = JsonDocument.Parse(line);
                List<LineFault> wrong = [.. RecordedShape.Faults(whole.RootElement).Select(sentence => new LineFault(index + 1, sentence))];
                faults.AddRange(wrong);
                if (wrong.Count == 0)
                    lines.Add(new RecordedLine(index + 1, whole.RootElement.Deserialize(RecordedJson.Default.RecordedAlert)!));
            }
            catch (JsonException broken)
            {
                var bytes = Encoding.UTF8.GetBytes(line);
                faults.Add(new LineFault(index + 1, "This is no JSON from here on.", Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(broken.BytePositionInLine ?? 0, bytes.Length)) + 1));
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair written as an escape is good JSON and no text.
                faults.Add(new LineFault(index + 1, "A text in this line holds half a character."));
            }
        }

        return new RecordedLines(lines, faults);
    }
}
