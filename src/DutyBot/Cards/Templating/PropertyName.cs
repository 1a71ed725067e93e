using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace DutyBot.Cards.Templating;

/// <summary>A name to look up in the data, with what makes the look-up quick.</summary>
internal sealed class PropertyName(string text)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);
    private readonly bool _isPlain = Ascii.IsValid(text);

    public string Text => text;

    public int? AsIndex { get; } =
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    /// <summary>The first property of that name; upper and lower case are the same (section 6.2 T14).</summary>
    public Value In(JsonElement instance)
    {
        foreach (var property in instance.EnumerateObject())
        {
            if (IsNameOf(property))
                return Value.Of(property.Value);
        }

        return Value.Missing;
    }

    private bool IsNameOf(JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if (Ascii.EqualsIgnoreCase(raw, _utf8))
            return true;

        // Only a name with escapes or letters beyond ASCII is worth making a string of.
        return (!_isPlain || raw.Contains((byte)'\\')) && property.Name.Equals(text, StringComparison.OrdinalIgnoreCase);
    }
}
