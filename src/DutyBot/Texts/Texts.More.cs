namespace DutyBot;

/// <content>Texts for everything else that can be done to an alert: folded forms, true times, another unit.</content>
internal sealed partial class Texts
{
    public string MoreTitle(string visit) => Text([visit]);

    public string MoreNothing => Text();

    public string ButtonAdding => Text();

    public string ButtonAdd => Text();

    public string AddLabel => Text();

    public string ButtonCalling => Text();

    public string ButtonCall => Text();

    public string ButtonExcusing => Text();

    public string ButtonExcuse => Text();

    public string ButtonReceiving => Text();

    public string ButtonReceive => Text();

    public string ReceiveRoom => Text();

    public string ReceiveSince => Text();

    public string ButtonCorrecting => Text();

    public string ButtonCorrect => Text();

    public string ButtonMerging => Text();

    public string ButtonMerge => Text();

    public string MergeLabel => Text();

    public string ReassignFrom => Text();

    public string ReassignTo => Text();

    public string ReassignTitle(string number, string unit) => Text([number, unit]);

    public string ButtonReopen => Text();

    public string ButtonBackfilling => Text();

    public string ButtonBackfill => Text();

    public string BackfillTitle(string visit) => Text([visit]);

    public string BackfillHint => Text();

    public string BackfillMore(string number) => Text([number]);

    public string BackfillAnswered => Text();

    public string BackfillArrived => Text();
}
