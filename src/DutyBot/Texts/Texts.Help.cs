namespace DutyBot;

/// <content>Texts for the commands with an example each.</content>
internal sealed partial class Texts
{
    public string HelpTitle => Text();

    public string HelpAlert => Text();

    public string HelpAlertForm => Text();

    public string HelpVisitors => Text();

    public string HelpAcknowledge => Text();

    public string HelpOnMyWay => Text();

    public string HelpArrive => Text();

    public string HelpConfirm => Text();

    public string HelpResult => Text();

    public string HelpClose => Text();

    public string HelpWithdraw => Text();

    public string HelpStatus => Text();

    public string HelpBind => Text();

    public string HelpLanguage => Text();

    public string HelpHelp => Text();

    public string HelpUrgent(string phone) => Text([phone]);
}
