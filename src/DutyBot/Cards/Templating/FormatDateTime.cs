using System.Globalization;
using System.Text.RegularExpressions;

namespace DutyBot.Cards.Templating;

/// <summary>
/// <c>formatDateTime(text, 'pattern')</c>, with a meaning of its own: an ISO 8601 date or moment shown by the hour that is written in it.
/// No zone is applied, because the bot hands over local time; the reference would turn an offset into UTC. Null stays null.
/// </summary>
internal sealed partial class FormatDateTime(Expression moment, string pattern) : Expression
{
    private static readonly string[] Iso =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    // A single letter would be one of .NET's standard formats.
    private readonly string _pattern = pattern.Length == 1 ? "%" + pattern : pattern;

    public override string Source { get; } = Call("formatDateTime", moment, new Literal(Value.Of(pattern)));

    public override Gives Gives => Gives.Text;

    /// <summary>Numbers only (yyyy yy MM M dd d HH H mm m ss s) with signs between them: names of months and days belong to a language.</summary>
    public static bool Accepts(string pattern) => NumbersOnly().IsMatch(pattern);

    public override Value In(Scope scope, bool substitute)
    {
        var value = moment.In(scope, substitute);
        if (value.Kind == Kind.Null)
            return value;

        return value.Kind == Kind.Text
            && DateTimeOffset.TryParseExact(value.Text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? Value.Of(at.ToString(_pattern, CultureInfo.InvariantCulture))
            : Value.Failed;
    }

    [GeneratedRegex("""^(?:(?<!y)(?:yyyy|yy)(?!y)|(?<!M)MM?(?!M)|(?<!d)dd?(?!d)|(?<!H)HH?(?!H)|(?<!m)mm?(?!m)|(?<!s)ss?(?!s)|[^a-zA-Z%\\'"])+$""", RegexOptions.CultureInvariant)]
    private static partial Regex NumbersOnly();
}
