using System.Text;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Tests.Cards;

public sealed class A_line
{
    [Theory]
    [InlineData(Language.Chinese, "lines.zh-Hans.txt")]
    [InlineData(Language.English, "lines.en.txt")]
    public void reads_as_it_was_approved(Language language, string name)
    {
        StringBuilder read = new();
        foreach (var line in All(language))
            read.AppendLine(line.Text);
        Approved.Matches(read.ToString(), name);
    }

    [Fact]
    public void names_five_units_at_most() =>
        Assert.Contains("+2", Lines.Awaited(
            Examples.To(Language.English, "15:21"), Visit.Posted(), Limit.Acknowledge, Town.At("15:41"),
            [.. Enumerable.Range(1, 7).Select(number => new UnitId($"X{number:00}"))]).Text, StringComparison.Ordinal);

    private static IEnumerable<TextMessage> All(Language language)
    {
        var at = Town.At("15:41");
        var to = Examples.To(language, "15:21");
        var later = Examples.To(language, "09:00", plusDays: 1);
        AlertId id = new("20261123-03");
        yield return Lines.Awaited(to, Visit.Posted(), Limit.Acknowledge, at, [Town.Bailu]);
        yield return Lines.Awaited(to, Visit.Posted(), Limit.Arrive, at, [Town.Bailu, Town.Land]);
        yield return Lines.Awaited(to, Visit.Posted(kind: AlertKind.Drill), Limit.Acknowledge, at, [Town.Bailu], late: Town.At("15:16"));
        yield return Lines.Awaited(to, Visit.Posted(), Limit.Acknowledge, at, [Town.Bailu], late: Town.At("15:21").AddSeconds(-30));
        yield return Lines.Leaders(to, Visit.Posted());
        yield return Lines.NoNeedToCome(to, Examples.Closing);
        yield return Lines.NoNeedToCome(to, Examples.Closing.Then(new CloseAlert(Town.At("16:25"), Town.Officer, null)));
        foreach (var reason in Enum.GetValues<CancelReason>())
            yield return Lines.NoNeedToCome(to, Visit.Posted().Then(new CancelAlert(Town.At("15:20"), Town.Officer, reason, null)));
        yield return GreetingCard.BoundMessage(to, Purpose.Leaders);
        yield return No.Because(later, Refusal.AlertEnded, Examples.Closing.Then(new CloseAlert(Town.At("16:25"), Town.Officer, null)));
        yield return No.Because(later, Refusal.EndedMeanwhile, Examples.Closing.Then(new CloseAlert(Town.At("08:30", plusDays: 1), Town.Officer, null)));
        yield return No.NotThisOne(to, id, []);
        yield return No.NotThisOne(to, id, [new AlertId("20261123-04")]);
        foreach (var why in Enum.GetValues<Refusal>())
            yield return No.Because(to, why);
    }
}
