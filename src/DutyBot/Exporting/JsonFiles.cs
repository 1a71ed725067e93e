using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DutyBot.Domain.Units;

namespace DutyBot.Exporting;

/// <summary>A list as JSON, in the shape in which it is imported; what is not known is left out.</summary>
internal static class JsonFiles
{
    // The files are read by people, who write Chinese.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ExportTable table, Stream to)
    {
        using var json = new Utf8JsonWriter(to, Readable);
        json.WriteStartObject();
        if (table.District is { } district)
            json.WriteString("district", district);
        json.WriteStartArray(table.List);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            foreach (var (column, value) in table.Columns.Zip(row))
                Write(json, column, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string column, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(column, text);
                break;
            case int number:
                json.WriteNumber(column, number);
                break;
            case bool flag:
                json.WriteBoolean(column, flag);
                break;
            case IEnumerable<string> texts:
                Write(json, column, texts, json.WriteStringValue);
                break;
            case IEnumerable<Leave> leaves:
                Write(json, column, leaves, leave => Write(json, leave));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "No column holds this.");
        }
    }

    private static void Write<T>(Utf8JsonWriter json, string column, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(column);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Leave leave)
    {
        json.WriteStartObject();
        json.WriteString("from", leave.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to", leave.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
