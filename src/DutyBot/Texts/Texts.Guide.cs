namespace DutyBot;

/// <content>Texts of the questions that stand in place of a form.</content>
internal sealed partial class Texts
{
    public string GuideLevel => Text();

    public string GuidePeople => Text();

    public string GuideTopic => Text();

    public string GuideTerritory => Text();

    public string GuidePlace => Text();

    public string GuideHint => Text();

    /// <summary>At the first question, from which nothing leads back.</summary>
    public string GuideHintFirst => Text();

    public string GuideFirst => Text();

    public string GuideMore(int more) => Text([Digits(more)]);

    public string ButtonSkip => Text();

    public string ButtonBack => Text();

    public string ButtonStop => Text();

    public string GuideCancelled => Text();

    public string GuideOver => Text();

    public string GuideInPrivate => Text();
}
