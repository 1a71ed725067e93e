namespace DutyBot.BotFramework;

/// <summary>How a message is to be treated: <c>targeted</c> is shown to its recipient alone (protocol 2).</summary>
internal sealed class ActivityTreatment : Entity
{
    public ActivityTreatment()
        : base("activityTreatment")
    {
    }

    public string Treatment { get; set; }
}
