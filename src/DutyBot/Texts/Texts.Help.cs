namespace DutyBot;

/// <content>Texts for the commands with an example each.</content>
internal sealed partial class Texts
{
    public string ButtonAlert => Text();

    public string ButtonVisitors => Text();

    public string ButtonDrill => Text();

    public string ButtonStatus => Text();

    public string ButtonUnacknowledged => Text();

    public string ButtonAwaited => Text();

    public string ButtonIAm => Text();

    public string ButtonOtherLanguage => Text();

    public string Ellipsis => Text();

    public string SeeBelow => Text();

    public string VisitorsTitle => Text();

    public string ButtonTellOfficer => Text();

    public string PostFormTitle => Text();

    public string FormPost => Text();

    public string ButtonThisIsMe => Text();

    public string PostSaid(string post) => Text([post]);

    public string HelpTitle => Text();

    public string HelpAlert => Text();

    public string HelpAlertForm => Text();

    public string HelpAlertSteps => Text();

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

    public string HelpGroupPost => Text();

    public string HelpGroupCalled => Text();

    public string HelpGroupRunning => Text();

    public string HelpGroupEnding => Text();

    public string HelpGroupOther => Text();

    public string HelpButtons => Text();

    public string HelpShortLine => Text();

    public string HelpTransfer => Text();

    public string HelpDrill => Text();

    public string HelpPhoned => Text();

    public string HelpReassign => Text();

    public string HelpUphold => Text();

    public string HelpAdd => Text();

    public string HelpAlso => Text();

    public string HelpExcuse => Text();

    public string HelpReceive => Text();

    public string HelpCorrect => Text();

    public string HelpAwaited => Text();

    public string HelpMerge => Text();

    public string HelpReopen => Text();

    public string HelpBackfill => Text();

    public string HelpPass => Text();

    public string HelpObject => Text();

    public string HelpIAm => Text();

    public string HelpReplace => Text();
}
