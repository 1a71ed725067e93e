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
            Examples.To(Language.English, "15:21"), Visit.Posted(), Limit.Acknowledge,
            [.. Enumerable.Range(1, 7).Select(number => (new UnitId($"X{number:00}"), Town.At("15:41")))]).Text, StringComparison.Ordinal);

    private static IEnumerable<TextMessage> All(Language language)
    {
        var at = Town.At("15:41");
        var to = Examples.To(language, "15:21");
        var later = Examples.To(language, "09:00", plusDays: 1);
        AlertId id = new("20261123-03");
        yield return Lines.Awaited(to, Visit.Posted(), Limit.Acknowledge, [(Town.Bailu, at)]);
        yield return Lines.Awaited(to, Visit.Posted(), Limit.Arrive, [(Town.Bailu, at), (Town.Land, at)]);
        yield return Lines.Awaited(to, Visit.Posted(kind: AlertKind.Drill), Limit.Acknowledge, [(Town.Bailu, at)], late: Town.At("15:16"));
        yield return Lines.Awaited(to, Visit.Posted(), Limit.Acknowledge, [(Town.Bailu, at)], late: Town.At("15:21").AddSeconds(-30));
        yield return Lines.Leaders(to, Visit.Posted());
        yield return Lines.Awaited(to, Visit.Posted(), Limit.Acknowledge, [(Town.Bailu, at), (Town.Land, at.AddMinutes(-10))]);
        yield return Lines.Awaited(to, Visit.Posted(), Limit.Arrive, [(Town.Bailu, at), (Town.Land, at.AddMinutes(-10))]);
        foreach (var released in Releases(to))
            yield return released;
        yield return GreetingCard.BoundMessage(to, Purpose.Leaders);
        yield return No.Because(later, Refusal.AlertEnded, Examples.Closing.Then(new CloseAlert(Town.At("16:25"), Town.Officer, null)));
        yield return No.Because(later, Refusal.AlertEnded, Examples.Closing.Then(new CloseAlert(Town.At("08:30", plusDays: 1), Town.Officer, null)));
        yield return No.NotThisOne(to, id, []);
        yield return No.NotThisOne(to, id, [new AlertId("20261123-04")]);
        yield return No.Because(later, Refusal.AlertEnded, Examples.MergedAway);
        yield return No.Because(later, Refusal.AlertEnded, Examples.Settled);
        var evening = Examples.To(language, "20:00");
        foreach (var ended in new[] { Examples.Closing.Then(new CloseAlert(Town.At("16:25"), Town.Officer, null)), Visit.Posted().Then(new CancelAlert(Town.At("15:14"), Town.Officer, CancelReason.Mistake, null)), Examples.MergedAway, Examples.Settled })
        {
            yield return No.Because(evening, Refusal.AlertEnded, ended);
            yield return No.Because(evening, Refusal.AlertEnded, ended, pressed: false);
        }

        foreach (var why in Enum.GetValues<Refusal>())
            yield return No.Because(to, why);
    }

    /// <summary>Every reason for which somebody of Bailu need not come.</summary>
    internal static IEnumerable<TextMessage> Releases(Showing to, AlertKind kind = AlertKind.Onsite)
    {
        var posted = Visit.Posted(kind: kind);
        List<Visit> ended =
        [
            posted.Then(new SetResult(Town.At("15:20"), Town.Officer, VisitResult.Assigned)),
            posted.Then(new SetResult(Town.At("15:20"), Town.Officer, VisitResult.Gone)),
            posted.Closed("15:20"),
            .. Enum.GetValues<CancelReason>().Select(reason => posted.Then(new CancelAlert(Town.At("15:20"), Town.Officer, reason, null))),
            posted.Reassigned(Town.Bailu, Town.Songtao, "15:20"),
            posted.Then(new ExcuseUnit(Town.At("15:20"), Town.Officer, Town.Bailu)),
            posted.Closed("15:20").Then(new ReopenAlert(Town.At("15:25"), Town.Officer)),
        ];
        foreach (var visit in ended)
            yield return Released(visit);
        yield return Assert.IsType<TextMessage>(Lines.NoNeedToCome(to, posted.Then(new CorrectAlert(Town.At("15:20"), Town.Officer, 2, null, null)), Town.Bailu, Town.BailuHead));

        var merged = Visit.Posted(kind: kind).Then(new MergeAlert(Town.At("15:20"), Town.Officer, new AlertId("20261123-02")));
        var other = Visit.Posted(number: "20261123-02", at: "15:09", kind: kind);
        yield return Released(merged, other);
        yield return Released(merged, other.Claimed(Town.Bailu, Town.BailuLiaison, "15:18"));
        yield return Released(merged, other.Closed("15:20"));

        TextMessage Released(Visit visit, Visit? into = null) =>
            Assert.IsType<TextMessage>(Lines.NoNeedToCome(to, visit, Town.Bailu, Town.BailuLiaison, into?.Alert));
    }

    [Fact]
    public void is_not_said_to_whoever_is_to_come_after_all()
    {
        var to = Examples.To(Language.English, "15:25");
        var again = Visit.Posted().Then(new ExcuseUnit(Town.At("15:20"), Town.Officer, Town.Bailu)).Then(new CallUnit(Town.At("15:22"), Town.Officer, Town.Bailu));
        Assert.Null(Lines.NoNeedToCome(to, again, Town.Bailu, Town.BailuLiaison));
        var more = Visit.Posted().Then(new CorrectAlert(Town.At("15:20"), Town.Officer, 2, null, null)).Then(new CorrectAlert(Town.At("15:22"), Town.Officer, 12, null, null));
        Assert.Null(Lines.NoNeedToCome(to, more, Town.Bailu, Town.BailuHead));
        Assert.Null(Lines.NoNeedToCome(to, Visit.Posted(), Town.Bailu, Town.BailuLiaison));
        Assert.Null(Lines.NoNeedToCome(to, Visit.Posted(), Town.Labour, Town.BailuLiaison));
    }
}
