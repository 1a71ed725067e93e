using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DutyBot.Cards.Templating;

/// <summary>Values as text, written as the reference writes them.</summary>
internal static class ValueText
{
    /// <summary>As part of a mixed text (section 6.2 T2); null and nothing are the empty text, where the reference throws (T4).</summary>
    public static string Shown(Value value) => value.Kind switch
    {
        Kind.Text => value.Text,
        Kind.Number => Shown(value.Number),
        Kind.Bool => value.Bool ? "true" : "false",
        Kind.List => Joined(value.Items, ","),
        Kind.Object => "[object Object]",
        _ => "",
    };

    /// <summary>As <c>string</c> and <c>concat</c> write it: lists and objects as JSON.</summary>
    public static string Written(Value value) => value.Kind switch
    {
        Kind.List => Json(writer =>
        {
            writer.WriteStartArray();
            foreach (var item in value.Items)
                item.WriteTo(writer);
            writer.WriteEndArray();
        }),
        Kind.Object => Json(value.Element.WriteTo),
        _ => Shown(value),
    };

    public static string Joined(ReadOnlySpan<JsonElement> items, string separator)
    {
        var text = new StringBuilder();
        for (var i = 0; i < items.Length; i++)
            text.Append(i == 0 ? "" : separator).Append(Shown(Value.Of(items[i])));
        return text.ToString();
    }

    private static string Shown(double number)
    {
        if (!double.IsFinite(number))
            return number.ToString(CultureInfo.InvariantCulture);

        const double exactIn64Bits = 1e15;
        if (Math.Abs(number) < exactIn64Bits && number == Math.Truncate(number))
            return ((long)number).ToString(CultureInfo.InvariantCulture);

        // The shortest digits that read back as the same number, without their point, and the power of ten of the first of them.
        var parts = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is var found and >= 0 ? found : parts[0].Length;
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return (number < 0 ? "-" : "") + Placed(digits.TrimEnd('0'), power + point - 1 - (all.Length - digits.Length));
    }

    // JavaScript keeps plain digits between a millionth and 10^21, .NET changes to exponents earlier.
    private static string Placed(string digits, int exponent) => exponent switch
    {
        < -6 or > 20 => string.Create(CultureInfo.InvariantCulture,
            $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}"),
        < 0 => "0." + new string('0', -exponent - 1) + digits,
        _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
        _ => $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
    };

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Node.Writing))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
