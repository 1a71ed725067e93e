using System.Globalization;
using System.Text.Json;

namespace DutyBot.Replaying;

/// <summary>A line of the file and the alert that it holds.</summary>
/// <param name="Number">From 1.</param>
internal sealed record RecordedLine(int Number, RecordedAlert Alert);

/// <summary>Why the file is not replayed.</summary>
/// <param name="Line">From 1; the sentence names fields and ids, never what was written in them.</param>
internal sealed record LineFault(int Line, string Sentence)
{
    public string In(string file) => string.Create(CultureInfo.InvariantCulture, $"{file}:{Line}: {Sentence}");
}

/// <summary>A file of alerts, one a line, as JSON.</summary>
internal sealed record RecordedLines(IReadOnlyList<RecordedLine> Lines, IReadOnlyList<LineFault> Faults)
{
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
                if (JsonSerializer.Deserialize(line, RecordedJson.Default.RecordedAlert) is { } alert)
                    lines.Add(new RecordedLine(index + 1, alert));
                else
                    faults.Add(new LineFault(index + 1, "There is no alert in this line."));
            }
            catch (JsonException broken)
            {
                faults.Add(new LineFault(index + 1, Sentence(line, broken)));
            }
        }

        return new RecordedLines(lines, faults);
    }

    private static string Sentence(string line, JsonException broken) => broken.Path switch
    {
        _ when !IsJson(line) => "This is no JSON.",
        null or "" or "$" => "A field that every alert has is missing, or this is no alert.",
        var path => $"{path[2..]} is a field that is not known, lacks one that it must have, or holds something else than it should.",
    };

    private static bool IsJson(string line)
    {
        try
        {
            using var whole = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
