using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DutyBot.Cards;
using DutyBot.Domain;

namespace DutyBot.Tests.Cards;

/// <summary>Nobody comes for a transfer, and nothing that is shown of it may sound as if somebody had to (domain 4.7).</summary>
public sealed partial class A_transfer
{
    private static readonly HashSet<string> Fields = ["text", "title", "label", "placeholder", "fallbackText"];

    public static TheoryData<Language, string> All() => new(
        from language in Enum.GetValues<Language>()
        from name in Examples.In(language).Keys
        where name.Contains("transfer", StringComparison.Ordinal) && name is not ("draft.transfer" or "form.transfer")
        select (language, name));

    [Theory]
    [MemberData(nameof(All))]
    public void asks_nobody_to_come(Language language, string name)
    {
        var message = Examples.In(language)[name];
        Assert.All(Shown(JsonNode.Parse(message.Card)).Append(message.Fallback).Append(message.Summary), text => Assert.DoesNotMatch(Coming(), text));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void has_no_button_for_an_arrival(Language language, string name) => Assert.DoesNotContain(
        A_card.Objects(JsonNode.Parse(Examples.In(language)[name].Card)),
        node => (string?)node["verb"] is Verbs.Arrive or Verbs.Eta or Verbs.Confirm or Verbs.Unseen or Verbs.Pass or Verbs.Sent);

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void says_in_no_line_that_somebody_comes(Language language)
    {
        var to = Examples.To(language, "15:25");
        List<Visit> released =
        [
            Examples.HalfSettled.Reassigned(Town.Land, Town.Labour, "15:20"),
            Examples.HalfSettled.Then(new Domain.Alerts.ExcuseUnit(Town.At("15:20"), Town.Officer, Town.Land)),
            Visit.Transferred().Then(new Domain.Alerts.CancelAlert(Town.At("15:20"), Town.Officer, Domain.Alerts.CancelReason.Mistake, null)),
        ];
        Assert.All(released, visit => Assert.DoesNotMatch(Coming(), Lines.NoNeedToCome(to, visit, Town.Land, Town.LandLiaison)!.Text));
    }

    [Fact]
    public void is_withdrawn_for_no_visitors_who_left()
    {
        var words = Texts.In(Language.Chinese);
        Assert.Equal(["误发", "重复"], MoreForms.Withdrawals(words, Visit.Transferred()).Select(button => button.Title));
        Assert.Equal(["误发", "重复", "来访群众已离开"], MoreForms.Withdrawals(words, Visit.Posted()).Select(button => button.Title));
    }

    [Fact]
    public void is_to_be_acknowledged_by_a_day_and_time()
    {
        var card = Examples.In(Language.Chinese)["alert.transfer"];
        Assert.Contains("转送05 · 2人 · 市", card.Fallback, StringComparison.Ordinal);
        Assert.Contains("请于11月24日15:11前签收", card.Fallback, StringComparison.Ordinal);
        Assert.Equal(
            [Verbs.Acknowledge, Verbs.Object],
            A_card.Objects(JsonNode.Parse(card.Card)).Where(node => (string?)node["type"] == "Action.Execute").Select(node => (string?)node["verb"]));
    }

    private static IEnumerable<string> Shown(JsonNode? card) => A_card.Objects(card)
        .SelectMany(node => node.Where(member => Fields.Contains(member.Key) && member.Value is JsonValue).Select(member => (string)member.Value!));

    [GeneratedRegex(@"到场|赶到|请到|不用来|\barriv|\bcom(e|es|ing)\b|I'm here|(?-i:reception hall)", RegexOptions.IgnoreCase)]
    private static partial Regex Coming();
}
