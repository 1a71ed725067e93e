using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DutyBot.Tests.Cards;

/// <summary>Compares with a file that somebody has read; a new text is written beside it as <c>.received</c>, to be read and renamed.</summary>
internal static class Approved
{
    private const int Width = 230;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(string text, string name, [CallerFilePath] string caller = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(caller)!, "Approved");
        var (approved, received) = (Path.Combine(folder, name), Path.Combine(folder, name + ".received"));
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.Fail($"{name} is not what was approved. Read {received} and, if it is right, rename it.\n{text}");
    }

    /// <summary>JSON to be read: whatever fits in a line stands in one.</summary>
    public static string Written(string json)
    {
        StringBuilder text = new();
        Write(JsonNode.Parse(json), "", 0, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, string indent, int before, StringBuilder text)
    {
        var flat = node?.ToJsonString(Readable) ?? "null";
        if (indent.Length + before + flat.Length <= Width || node is JsonValue or null)
        {
            text.Append(flat);
            return;
        }

        var deeper = indent + "  ";
        var members = node is JsonObject whole
            ? whole.Select(member => (Name: $"\"{member.Key}\": ", member.Value))
            : node.AsArray().Select(item => (Name: "", Value: item));
        text.Append(node is JsonObject ? "{\n" : "[\n");
        var first = true;
        foreach (var (name, value) in members)
        {
            text.Append(first ? "" : ",\n").Append(deeper).Append(name);
            Write(value, deeper, name.Length, text);
            first = false;
        }

        text.Append('\n').Append(indent).Append(node is JsonObject ? '}' : ']');
    }
}
