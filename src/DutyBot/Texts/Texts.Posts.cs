namespace DutyBot;

/// <content>Texts for who takes over a post of a unit.</content>
internal sealed partial class Texts
{
    public string PostHead => Text();

    public string PostDeputy => Text();

    public string PostLiaison => Text();

    public string PostBackup => Text();

    public string PostOf(string unit, string post) => Text([unit, post]);

    public string DutyLeader => Text();

    public string PostTitle(string who, string post) => Text([who, post]);

    public string PostSummary(string post) => Text([post]);

    public string PostHeldBy(string holder) => Text([holder]);

    public string PostHeldByNobody => Text();

    public string PostOpenUntil(string said, string until) => Text([said, until]);

    public string ButtonAgree => Text();

    public string ButtonRefuse => Text();

    public string PostGranted(string time, string by) => Text([time, by]);

    public string PostAfter(string before) => Text([before]);

    public string PostRefused(string time, string by) => Text([time, by]);

    public string PostReplaced(string time) => Text([time]);

    public string PostNotDecided => Text();

    public string PostAsked(string granter, string post, string phone) => Text([granter, post, phone]);

    public string PostAskedLater(string time, string granter, string post, string phone) => Text([time, granter, post, phone]);

    public string PostYours(string post) => Text([post]);

    public string PostDenied(string post, string phone) => Text([post, phone]);

    public string PostLapsed(string post, string phone) => Text([post, phone]);

    public string PostAlready(string post) => Text([post]);

    public string PostFilled(string post, string who) => Text([post, who]);
}
