using System.Text;
using System.Text.Json;

namespace DutyBot.Importing;

/// <summary>Reads a JSON file into values that know where they stand.</summary>
internal static class LocatedReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null where the file is no JSON; the fault says where.</summary>
    public static Located? Read(SourceFile file, Findings findings)
    {
        var reader = new Utf8JsonReader(file.Text);
        try
        {
            Strict.GetCharCount(file.Text);
            reader.Read();
            var value = Value(ref reader);
            reader.Read();
            return value;
        }
        catch (DecoderFallbackException foreign)
        {
            findings.Add(file.Fault(foreign.Index, "The file is not written in UTF-8."));
        }
        catch (JsonException broken)
        {
            findings.Add(file.Fault(broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0, "The file is no JSON from here on."));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair written as an escape is good JSON and no text.
            findings.Add(file.Fault(reader.TokenStartIndex, "This text holds half a character."));
        }

        return null;
    }

    private static Located Value(ref Utf8JsonReader reader)
    {
        var offset = reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Entry(ref reader, offset),
            JsonTokenType.StartArray => Many(ref reader, offset),
            JsonTokenType.String => new Located.Text(offset, reader.GetString()!),
            JsonTokenType.Number => new Located.Number(offset, reader.TryGetInt32(out var number) ? number : null),
            JsonTokenType.True or JsonTokenType.False => new Located.Flag(offset, reader.GetBoolean()),
            _ => new Located.Nothing(offset),
        };
    }

    private static Located.Entry Entry(ref Utf8JsonReader reader, long offset)
    {
        var columns = new List<Located.Column>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (start, name) = (reader.TokenStartIndex, reader.GetString()!);
            reader.Read();
            columns.Add(new Located.Column(start, name, Value(ref reader)));
        }

        return new Located.Entry(offset, columns);
    }

    private static Located.Many Many(ref Utf8JsonReader reader, long offset)
    {
        var items = new List<Located>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader));
        return new Located.Many(offset, items);
    }
}
