using System.Text.RegularExpressions;
using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Typed;

/// <summary>Whoever knows nothing but the help can type each of its lines as it stands.</summary>
public sealed partial class An_example_of_the_help
{
    public static TheoryData<string> All() => new(
        from language in Enum.GetValues<Language>()
        from role in Enum.GetValues<Role>()
        from example in Examples(language, role)
        select example);

    [Theory]
    [MemberData(nameof(All))]
    public void is_a_whole_command(string line)
    {
        var read = Reads.Line(line);
        Assert.False(
            read is TypedLine.NotACommand or TypedLine.NotUnderstood or TypedLine.Missing or TypedLine.Ambiguous or TypedLine.TooMany or TypedLine.OutOfRange or TypedLine.CannotBeCalled,
            $"{line}: {read}");
    }

    private static IEnumerable<string> Examples(Language language, Role role)
    {
        var duty = new OnDuty(QinglanDistrict.Whole, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
        var person = new Person(QinglanDistrict.Whole.People[0].Id, "", "", new UnitId("O01"), [], role);
        var card = HelpCard.Of(new Showing(CardTemplates.Load(), duty, language), person, mayBind: true).Card;
        return Bold().Matches(card).Select(found => found.Groups[1].Value).Distinct();
    }

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();
}
